/** A function of ours in a formula, also as Excel stores one in a file, and one that it did not know when it opened the file. */
export const ourFunction = /(?:^|[^\p{L}\p{N}_.])(?:SKM\.|_xldudf_SKM_)/iu;
