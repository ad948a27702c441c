/** What was bought and taken back of one product by one network. */
export interface ProductRow {
  readonly network: number;
  readonly product: number;
  /** Pieces; undefined where the row has none. */
  readonly quantity: number | undefined;
  /** Currency. */
  readonly amount: number;
}

/**
 * Which products which network has: the net quantity decides, where no row has one the net amount.
 * @returns one row for each network, 1 where it has the product
 */
export function holdingsOf(rows: Iterable<ProductRow>, networks: number, products: number): Uint8Array[] {
  const quantity = new Float64Array(networks * products).fill(NaN);
  const amount = new Float64Array(networks * products);
  for (const row of rows) {
    const at = row.network * products + row.product;
    if (row.quantity !== undefined)
      quantity[at] = (Number.isNaN(quantity[at]) ? 0 : (quantity[at] as number)) + row.quantity;
    amount[at] = (amount[at] as number) + row.amount;
  }
  return Array.from({ length: networks }, (_, network) =>
    Uint8Array.from({ length: products }, (__, product) => {
      const at = network * products + product;
      const net = Number.isNaN(quantity[at]) ? (amount[at] as number) : (quantity[at] as number);
      return net > 1e-9 ? 1 : 0;
    }),
  );
}
