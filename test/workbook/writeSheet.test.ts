import { lookAt } from "../../src/workbook/reading/lookAt";
import { writeMatrix } from "../../src/workbook/matrix/writeMatrix";
import { writePlan } from "../../src/workbook/planning/writePlan";
import { type Desk, openDesk } from "./desk";
import { putRows } from "./tables";

const options = { language: "en", live: true } as const;
let desk: Desk;
afterEach(() => desk.close());

async function customersDesk(profile: Parameters<typeof openDesk>[0] = {}): Promise<void> {
  desk = await openDesk(profile);
  putRows(
    desk,
    "Customers",
    [
      ["Customer ID", "Customer", "Potential", "Revenue"],
      [1, "Hansen", 150000, 90000],
      [2, "Meyer", 5000, 0],
    ],
    { table: "Customers" },
  );
}

interface Request {
  readonly Actions: readonly {
    readonly Name?: string;
    readonly ObjectPathId: number;
    readonly ArgumentInfo?: object;
  }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name?: string; readonly ParentObjectPathId?: number }>>;
}

test("conditional formats are made before the formulas: meanwhile functions of add-ins would give #CALC!", async () => {
  await customersDesk();
  const look = await lookAt(options);
  const process = jest.spyOn(desk.host, "process");
  await writeMatrix(look, options);
  let both = 0;
  for (const [body] of process.mock.calls) {
    const { Actions, ObjectPaths } = JSON.parse(body) as Request;
    const isConditional = (id: number | undefined): boolean => {
      const path = id === undefined ? undefined : ObjectPaths[id];
      return path !== undefined && (path.Name === "ConditionalFormats" || isConditional(path.ParentObjectPathId));
    };
    const formats = Actions.flatMap(({ ObjectPathId }, at) => (isConditional(ObjectPathId) ? [at] : []));
    const formulas = Actions.flatMap(({ Name, ArgumentInfo }, at) =>
      Name === "Formulas" && JSON.stringify(ArgumentInfo).includes("SKM.") ? [at] : [],
    );
    if (formats.length === 0 || formulas.length === 0) continue;
    both++;
    expect(Math.max(...formats)).toBeLessThan(Math.min(...formulas));
  }
  expect(both).toBeGreaterThan(0);
});

test("where the workbook calculates by hand, the sheet is calculated and the person is told", async () => {
  await customersDesk({ profile: { calculationMode: "Manual" } });
  const look = await lookAt(options);
  const recalculate = jest.spyOn(desk.model, "recalculate");
  const written = await writePlan(look, options);
  expect(written.remarks.map(({ key }) => key)).toContain("sheets.written.byHand");
  expect(recalculate).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(desk.all("Success plan"))).not.toContain("#");
  expect(desk.all("Success plan").flat()).toContain(1701000);
});

test("an automatic workbook gets no such remark and no further calculation", async () => {
  await customersDesk();
  const look = await lookAt(options);
  const recalculate = jest.spyOn(desk.model, "recalculate");
  const written = await writePlan(look, options);
  expect(written.remarks.map(({ key }) => key)).not.toContain("sheets.written.byHand");
  expect(recalculate).not.toHaveBeenCalled();
});
