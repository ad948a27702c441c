import "../src/text/everyText";
