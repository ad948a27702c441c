/** English: what is wrong with data, rules and jobs, and what to do. src/text/sentence.ts says how a sentence is written. */
export const findingsEn = {
  // --- findings ---
  "findings.dateIsText": "{column}: “{value}” is text, not a date, and is not used. Enter it again as a date.",
  "findings.dateInvalid": "{column}: “{value}” is no day of the calendar and is not used. Enter a date.",
  "findings.dateInFuture": "{column}: this contact lies after the as-of day and does not count yet. Check the date.",
  "findings.numberIsText": "{column}: “{value}” is text, not a number, and is not used. Enter it again as a number.",
  "findings.numberIsBoolean": "{column}: “{value}” is a truth value, not a number, and is not used. Enter a number.",
  "findings.numberNegative": "{column}: {value} is below 0. The customer gets no segment; enter a number of 0 or more.",
  "findings.numberHuge": "{column}: {value} is unusually large. It is used; check it.",
  "findings.cellIsError":
    "{column}: the cell shows the error {value} and is not used. Mend its formula or enter a value.",
  "findings.idMissing": "{column} is blank. The row is left out of the reminders; enter the customer's id.",
  "findings.idDoubled":
    "{column}: “{id}” stands in row {first} already. Contacts count for that row; give each customer its own id.",
  "findings.customerUnknown":
    "{column}: no customer has the id “{id}”. The contact does not count; correct the id or add the customer.",
  "findings.customerUnknown.person":
    "{column}: no customer has the id “{id}”. The person is nobody's; correct the id or add the customer.",
  "findings.networkNear":
    "{column}: “{value}” ({count}) differs from “{usual}” in case or blanks only, and counts as a network of its own. Spell both alike.",
  "findings.personObjects.network":
    "{column}: {person} has objected. By the contact rules this holds for all of “{network}”; the rules can say that it holds for this person alone.",
  "findings.personObjects.person":
    "{column}: {person} has objected and is not contacted. The others of “{network}” may be.",
  "findings.potentialMissing": "{column} is blank or 0. The customer gets no segment; enter the potential.",
  "findings.potentialInNoBand":
    "{column}: {value} lies in none, or in more than one, of the potential bands. The customer gets no segment; close the gap or the overlap in the bands.",
  "findings.penetrationInNoBand":
    "{column}: a penetration of {percent}% lies in none, or in more than one, of the penetration bands. The customer gets no segment; close the gap or the overlap in the bands.",
  "findings.penetrationAbove100":
    "{column}: revenue is {percent}% of the potential. The customer counts as fully used; check the potential.",
  "findings.classUnknown":
    "{column}: the class “{value}” is not in the table of frequencies. It is not used; correct it or add it there.",
  "findings.outcomeUnknown": "{column}: “{value}” is no outcome that the method knows. The contact counts as reached.",
  "findings.yearFar": "{column}: {day} is years away and counts as it stands. Check the year.",
  "findings.followUpNotAfterContact":
    "{column}: the follow-up is not after its contact and is not used. Check both dates.",
  "findings.adviserDiffers":
    "{column}: customers of the network “{network}” have different advisers. The first one, {adviser}, is used; make them the same.",
  "findings.headerDoubled":
    "The header “{header}” says the same as another column. The column “{used}” is used; rename one of them or choose in the pane.",
  "findings.headerMissing": "There is no column “{field}”. Add it, or choose the column in the pane.",
  "findings.tableEmpty": "The table has headers but no rows. Enter the first row below them.",
  "findings.rowBlank.one": "One blank row stands between the others. It is skipped.",
  "findings.rowBlank.other": "{count} blank rows stand between the others, the first one here. They are skipped.",
  "findings.bandGap":
    "{table}: nothing covers the values {interval}. {customers} customers are in this gap; close it if that is not meant.",
  "findings.bandOverlap":
    "{table}: the bands {labels} both cover the values {interval}. {customers} customers are in this overlap and get no segment; part the bands.",
  "findings.bandUnusable.labelMissing": "{table}: this band has no label. Enter one, or clear the row.",
  "findings.bandUnusable.labelDoubled": "{table}: the label “{value}” stands twice. Give each band its own.",
  "findings.bandUnusable.limitNotNumber":
    "{table}: a limit of this band is not a number. Enter a number, or leave the cell blank for an open end.",
  "findings.bandUnusable.limitsReversed":
    "{table}: the upper limit of this band is not above its lower one. Enter the limits the right way round.",
  "findings.bandUnusable.restDoubled": "{table}: a second band has no limits at all. Only one band can take the rest.",
  "findings.bandUnusable.empty": "{table}: there is no band in it. Enter at least one.",
  "findings.named": "“{name}”",
  "findings.ruleUnusable": "{table}: “{value}” cannot be used for {row}. Enter {expected}.",
  "findings.ruleUnusable.missing": "{table}: the row {row} is missing. Add it with {expected}.",
  "findings.ruleUnusable.doubled": "{table}: {row} stands twice. Keep one of the two rows.",
  "findings.ruleUnusable.shares": "{table}: the shares of {row} sum to {percent}%. Make them 100%.",
  "findings.ruleUnusable.falls":
    "{table}: a share of {row} is below the one before. With more contacts it must not fall; correct it.",
  "findings.ruleUnusable.reversed":
    "{table}: the upper limit of {row} is below its lower one. Enter the limits the right way round.",
  "findings.ruleUnusable.beyondCalendar":
    "{table}: at {value} contacts a year for {row} the next contact lies beyond the calendar of Excel. Enter 0 for no target, or more.",
  "findings.expected.valueYears": "whole years from 1 to 100",
  "findings.expected.wholeFromOne": "a whole number from 1",
  "findings.expected.minutes": "whole minutes from 1 to 1,440",
  "findings.expected.pause": "whole minutes from 0 to 1,440",
  "findings.expected.atMost.amount": "a number of at most 1,000,000,000,000",
  "findings.expected.atMost.whole": "a whole number of at most 1,000,000",
  "findings.expected.atMost.days": "a whole number of at most 3,660",
  "findings.expected.upTo.amount": "a number from 0 to 1,000,000,000,000",
  "findings.expected.upTo.whole": "a whole number from 0 to 1,000,000",
  "findings.expected.upTo.months": "whole months from 1 to 1,200",
  "findings.expected.interest": "a whole number from 0 (none) to 4 (ready to buy)",
  "findings.expected.phase": "prospect, qualified, buyer, customer, regular customer or dropped",
  "findings.expected.instrument": "e-mail, fax, mail, phone, phone field service, video or visit",
  "findings.expected.consentInstrument": "an instrument or “all”",
  "findings.expected.basis": "express, presumed, existing customer, contract or objection",
  "findings.expected.task": "offer, service or other",
  "findings.expected.outcome": "reached, not reached, appointment, follow-up, refused or order",
  "findings.expected.region": "a German state, Germany, Austria or Switzerland, or nothing",
  "findings.expected.placeholder": "one of the placeholders that the note of the table names",
  "findings.expected.language": "Deutsch or English, or nothing for both",
  "findings.expected.writtenInstrument": "e-mail or mail",
  "findings.expected.yesNo": "yes or no",
  "findings.expected.party": "consumer or business",
  "findings.expected.rhythm": "fortnightly or second of the month",
  "findings.expected.weekday": "a weekday from Monday to Sunday",
  "findings.expected.time": "a time of day",
  "findings.expected.hours": "hours from 0 to 24",
  "findings.expected.reading": "one of the readings that the pane names",
  "findings.expected.planInput": "the name of an input of the plan, as it stands in the success plan",
  "findings.expected.calibratedInput":
    "the name of an input that contacts measure, such as “Immediate appointment rate” or “Conversion after month 6”",
  "findings.expected.amount": "an amount",
  "findings.expected.id": "a customer ID",
  "findings.expected.text": "a text",
  "findings.expected.positive": "a number of 0 or more",
  "findings.expected.date": "a date",
  "findings.expected.rate": "a rate from 0% to 100%",
  "findings.expected.frequency": "contacts a year from 0 to 366",
  "findings.expected.years": "a whole number from 1 to 50",
  "findings.expected.whole": "a whole number of 0 or more",
  "findings.expected.label": "a name",
  "findings.rowsFiltered": "Rows of this table are filtered out of view. They count all the same.",
  "findings.criterionUnusable.gap":
    "{criterion}: no band takes numbers {interval}. Values there are not cast; close the gap.",
  "findings.criterionUnusable.overlap":
    "{criterion}: several bands take numbers {interval}. Values there are not cast; let only one take them.",
  "findings.criterionUnusable.minutesNotNumber":
    "“{value}” cannot be used for the minutes of a contact. Enter a number of 0 or more.",
  "findings.choiceMissing.one":
    "{column}: “{value}” is not in the scale of {criterion}. 1 customer is not cast; add the choice to the scale or correct the value.",
  "findings.choiceMissing.other":
    "{column}: “{value}” is not in the scale of {criterion}. {count} customers are not cast, the first one here; add the choice to the scale or correct the values.",
  "findings.numberInNoBand.one":
    "{column}: {value} lies in no band of {criterion}. 1 customer is not cast; close the gap in the scale.",
  "findings.numberInNoBand.other":
    "{column}: {value} lies in no band of {criterion}. {count} customers with such numbers are not cast, the first one here; close the gap in the scale.",
  "findings.numberInSeveralBands.one":
    "{column}: {value} lies in several bands of {criterion}. 1 customer is not cast; let only one band take it.",
  "findings.numberInSeveralBands.other":
    "{column}: {value} lies in several bands of {criterion}. {count} customers with such numbers are not cast, the first one here; let only one band take them.",
  "findings.valueUnusable.one":
    "{column}: “{value}” is neither a number nor a text that {criterion} can rate. 1 customer is not cast; correct the value.",
  "findings.valueUnusable.other":
    "{column}: “{value}” is neither a number nor a text that {criterion} can rate. {count} customers are not cast, the first one here; correct the values.",
  "findings.leadCircle":
    "{column}: these members name each other as lead in a circle ({cells}). None of them counts; let one lead.",
  "findings.leadNotMember": "{column}: “{value}” is no customer of this network. The entry does not count; correct it.",
  "findings.leadsDiffer": "{column}: the members of {network} name different leads. {used} is used; let them name one.",
  "findings.classesDiffer":
    "{column}: in {count} networks the column says another class than the casting; the first is {network}, {from} instead of {to}. Reminders, capacity and target/actual use the column.",
  "findings.overrideExpired":
    "The override of {network} to class {class} ended on {day}. It no longer counts; renew or delete it.",
  "findings.overrideUnusable.networkUnknown":
    "Overrides: there is no network or customer “{network}”. The row does not count; correct the key.",
  "findings.overrideUnusable.classUnknown":
    "Overrides: “{value}” is no class. The row does not count; enter one of the classes.",
  "findings.overrideUnusable.reasonMissing": "The override of {network} has no reason. It counts; enter one.",
  "findings.overrideUnusable.authorMissing":
    "The override of {network} does not say who set it. It counts; enter the name.",
  "findings.overrideUnusable.doubled": "{network} has a second override below, which counts. Delete one of the two.",
  "findings.overrideUnusable.untilNotDay":
    "Overrides: “{value}” is no date. Enter a date, or leave the cell blank for no end.",
  "findings.interval.between": "over {over} up to {upTo}",
  "findings.interval.above": "over {over}",
  "findings.interval.below": "up to {upTo}",
  "findings.interval.all": "of any size",

  // --- findings about contacts, measures and registers ---
  "findings.outcomeUnknown.near":
    "{column}: “{value}” is no outcome that the method knows; did you mean “{nearest}”? The contact counts as reached.",
  "findings.contactLate":
    "{column}: a later contact, of {day}, is recorded already. This one counts, but does not move the due date.",
  "findings.instrumentUnknown":
    "{column}: “{value}” is no instrument that the method knows ({count} contacts). They count, but under no instrument; use e-mail, fax, mail, phone, phone field service, video or visit.",
  "findings.instrumentUnknown.near":
    "{column}: “{value}” is no instrument that the method knows ({count} contacts); did you mean “{nearest}”? They count, but under no instrument.",
  "findings.phaseUnknown":
    "{column}: “{value}” is no phase that the method knows and is not used. Enter prospect, qualified, buyer, customer, regular customer or dropped.",
  "findings.consentUnknown":
    "{column}: “{value}” says nothing that permits a contact. Enter express, presumed, existing customer, contract, objection or leave it blank.",
  "findings.customerTypeUnknown":
    "{column}: “{value}” is neither consumer nor business. What the rules say of customers counts; enter one of the two.",
  "findings.interestUnusable":
    "{column}: “{value}” is no degree of interest and is not used. Enter a whole number from 0 (none) to 4 (ready to buy).",
  "findings.frequencyUnusable":
    "{column}: “{value}” is no number of contacts a year; the class's number is used. Enter a number from 0 to 366 or leave it blank.",
  "findings.minutesUnusable":
    "{column}: “{value}” is no number of minutes and is not used. Enter a number of 0 or more.",
  "findings.contributionUnusable":
    "{column}: “{value}” is no amount and is not used. Enter the contribution as a number.",
  "findings.customerTwoNetworks":
    "{column}: customer “{id}” stands in “{network}” here and in “{other}” in row {first}. It counts for “{other}”; decide for one network.",
  "findings.adviserUnknown":
    "{column}: the adviser “{adviser}” is not in the table of advisers ({count} rows). Hand the customers over or add the adviser there.",
  "findings.registerUnusable":
    "{register}: “{value}” cannot be used for {column}. The row does not count; enter {expected}.",
  "findings.registerUnusable.cell":
    "{register}: “{value}” cannot be used for {column}. The cell counts as blank; enter {expected}.",
  "findings.registerUnusable.column":
    "{register}: the column {column} is missing, so that no row counts. Add it or give it its name back.",
  "findings.registerCustomerUnknown":
    "{register}: no customer has the id “{id}”. The row counts for nobody; correct the id or delete the row.",
  "findings.registerCampaignUnknown":
    "{register}: there is no campaign “{campaign}”. Correct its name or delete the row.",

  // --- errors ---
  "errors.tableInWay.what": "A table stands on the sheet “{sheet}”, which is written anew each time.",
  "errors.tableInWay.todo": "Move the table to another sheet and try again.",
  "errors.nameTaken.what": "The name “{name}” in this workbook is yours, and a table of the add-in needs it.",
  "errors.nameTaken.todo": "Give your name another one (Formulas > Name Manager) and try again.",
  "errors.fileUnreadable.what": "“{name}” could not be read as a list.",
  "errors.fileUnreadable.todo":
    "Save it as .xlsx without a password or as CSV, and choose it again. Nothing was changed.",
  "errors.noContacts.what": "No contacts table was found in this workbook.",
  "errors.noContacts.todo":
    "Put the contacts into a table or a range with the columns Date and Customer ID, then read again.",
  "errors.noCustomers.what": "No customers table was found in this workbook.",
  "errors.noCustomers.todo":
    "Give a table the headers Customer ID, Potential and Revenue, or choose the table and its columns in the pane.",
  "errors.columnMissing.what": "The customers table has no column for: {columns}.",
  "errors.columnMissing.todo": "Add the column, or choose it in the pane.",
  "errors.tableEmpty.what": "The customers table has no rows.",
  "errors.tableEmpty.todo": "Enter the first customer below the headers.",
  "errors.rulesUnusable.what": "A cell of the rules cannot be used. {finding}",
  "errors.rulesUnusable.todo": "Correct the cell and try again.",
  "errors.planUnusable.what": "The inputs of the success plan cannot be used. {fault}",
  "errors.planUnusable.todo": "Correct the input and try again.",
  "errors.sheetProtected.what": "The sheet “{sheet}” is protected, so it cannot be written.",
  "errors.sheetProtected.todo": "Unprotect it (Review > Unprotect Sheet) and try again.",
  "errors.sourceChanged.what": "The table “{source}” has changed since it was read.",
  "errors.sourceChanged.todo": "Read the workbook again, look at the result and write then.",
  "errors.sourceMoving.what": "The table “{source}” keeps changing while it is read.",
  "errors.sourceMoving.todo": "Wait until the others have finished entering rows and try again.",
  "errors.sourceGone.what": "The table “{source}” is no longer in the workbook.",
  "errors.sourceGone.todo": "Read the workbook again and choose another table.",
  "errors.placeGone.what": "The sheet “{sheet}” is no longer in the workbook.",
  "errors.placeGone.todo": "Read the workbook again.",
  "errors.noRoom.what": "{rows} rows do not fit on a sheet.",
  "errors.noRoom.todo": "Split the customers over several workbooks.",
  "errors.copyUnavailable.what": "Excel did not hand out the file of this workbook.",
  "errors.copyUnavailable.todo":
    "Save the workbook and try again. If it stays: save a copy with Excel, and write its SKM sheets with fixed values.",
  "errors.partMissing.what": "A part of SKM could not be loaded.",
  "errors.partMissing.todo": "Check the connection and try again; if it stays, close the pane and open it again.",
  "errors.cancelled.what": "You stopped the work.",
  "errors.cancelled.todo": "Start it again whenever you like.",
  "errors.accessDenied.what":
    "Excel does not allow the change: the sheet or the workbook is protected, or opened for reading only.",
  "errors.accessDenied.todo": "Unprotect it (Review tab) or open the workbook for editing, and try again.",
  "errors.apiMissing.what": "This version of Excel cannot do what is needed here.",
  "errors.apiMissing.todo": "Update Excel, or open the workbook in Excel on the web.",
  "errors.conflict.what": "Somebody else changed the same cells at the same moment.",
  "errors.conflict.todo": "Try again.",
  "errors.filtered.what": "A filter on the sheet is in the way.",
  "errors.filtered.todo": "Clear the filter (Data > Clear) and try again.",
  "errors.formulaTooLong.what": "A formula would be longer than Excel allows.",
  "errors.formulaTooLong.todo": "Shorten the sheet and column names, or write fixed values.",
  "errors.general.what": "Excel could not carry out the step, probably because another workbook was in front.",
  "errors.general.todo":
    "Click into this workbook and try again. If it happens again, save the workbook, close it and open it once more.",
  "errors.inactive.what": "Another workbook is active.",
  "errors.inactive.todo": "Click into this workbook and try again.",
  "errors.invalidArgument.what": "Excel refused a value that should have been written.",
  "errors.invalidArgument.todo":
    "Read the workbook again and try once more. If it happens again, please report it with what you did.",
  "errors.invalidOperation.what": "Excel cannot do this in the workbook's present state.",
  "errors.invalidOperation.todo": "Close open dialogs, finish editing cells and try again.",
  "errors.cellEdit.what": "A cell is being edited.",
  "errors.cellEdit.todo": "Finish with Enter or leave with Esc, then try again.",
  "errors.gone.what": "A sheet, table or range is no longer where it was.",
  "errors.gone.todo": "Read the workbook again.",
  "errors.exists.what": "Something with this name exists already.",
  "errors.exists.todo": "Read the workbook again and try once more.",
  "errors.memory.what": "Excel ran out of memory.",
  "errors.memory.todo": "Close other workbooks and try again.",
  "errors.merged.what": "Merged cells are in the way.",
  "errors.merged.todo": "Unmerge the cells on the SKM sheet and try again.",
  "errors.full.what": "Cells at the edge of the sheet would be pushed off it.",
  "errors.full.todo": "Clear the last rows and columns of the sheet and try again.",
  "errors.tooLarge.what": "The amount of data exceeds what Excel takes at once.",
  "errors.tooLarge.todo": "Shorten very long texts in the mapped columns, or use Excel for Windows or Mac.",
  "errors.pivot.what": "A PivotTable is in the way.",
  "errors.pivot.todo": "Move the PivotTable off the SKM sheet and try again.",
  "errors.aborted.what": "The connection to the workbook broke off.",
  "errors.aborted.todo": "Try again.",
  "errors.offline.what": "Excel's service does not answer.",
  "errors.offline.todo": "Check the connection and try again in a minute.",
  "errors.busy.what": "Excel is busy with too many requests.",
  "errors.busy.todo": "Wait a minute and try again.",
  "errors.undo.what": "Excel cannot undo this step and therefore refused it.",
  "errors.undo.todo": "Save the workbook and try again.",
  "errors.sheetKind.what": "The sheet is of a kind that cannot be written, a chart sheet for instance.",
  "errors.sheetKind.todo": "Choose an ordinary worksheet.",
  "errors.restart.what": "Excel must be started again.",
  "errors.restart.todo": "Save the workbook, close Excel and open it again.",
  "errors.unknown.what": "Something unexpected happened in the add-in.",
  "errors.unknown.todo": "Try again. If it happens again, please report it with what you did.",
  "errors.criteriaMissing.what": "There are no criteria in this workbook yet.",
  "errors.criteriaMissing.todo": "Let the pane propose criteria, or choose an example set.",
  "errors.columnsInWay.what": "Cells right of the customers table are in the way of the new columns.",
  "errors.columnsInWay.todo": "Move them, or add the columns yourself, and try again.",
  "errors.castingsUnreadable.what": "The table of kept castings cannot be read.",
  "errors.castingsUnreadable.todo": "Undo what was changed in the row, or delete the row.",
  "errors.cellHasFormula.what": "The cell holds a formula, which would be overwritten.",
  "errors.cellHasFormula.todo": "Change what the formula reads, or clear the cell yourself first.",
  "errors.cellChanged.what": "The cell has changed since the answer was written.",
  "errors.cellChanged.todo": "Look at the cell and correct it there.",
  "errors.contactUnusable.what": "The contact has no customer or no day.",
  "errors.contactUnusable.todo": "Choose the customer and the day and log it again.",
  "errors.contactNotLast.what":
    "The contact cannot be taken back: its row is not the last one of “{source}” any more, or was changed.",
  "errors.contactNotLast.todo": "Look at the row and delete it yourself if it is wrong.",
  "errors.taskGone.what": "The task is not where it stood: its row was changed, moved or deleted.",
  "errors.taskGone.todo": "Look at the workbook again and choose the task.",
  "errors.registerColumns.what": "{register}: the column {column} is missing, so that nothing can be added.",
  "errors.registerColumns.todo": "Add the column to the table or give it its name back.",
  "errors.written.contact":
    "Whether the row was added is not known. Trying again looks at the end of the table first and adds nothing twice.",
  "errors.written.register":
    "Whether the row was added to the register is not known. Trying again looks at the end of its table first and adds nothing twice.",
  "errors.written.nothing": "Nothing was written; your cells are as they were.",
  "errors.written.rules":
    "Only the sheet with the rules was added or changed, perhaps not completely; your own cells are as they were.",
  "errors.written.partly":
    "The sheet “{sheet}” is not finished, and its title says so; your own cells are as they were.",
  "errors.written.answer": "Whether the cell was written is not known; look at it.",
  "errors.written.castings":
    "A part of the casting may stand in the last rows on “{sheet}”; delete them. Your own cells are as they were.",
  "errors.written.columns":
    "The criteria are written; the customers table may have new blank columns. No other cell of yours was changed.",
  "errors.written.sample":
    "The new sheet “{sheet}” holds a part of the sample and could not be removed again; delete it. Your own cells are as they were.",
  "errors.written.settings": "The choice holds for now but could not be kept in the workbook.",
  "errors.where": "{sheet}, cell {cell}",
  "errors.whereSheet": "Sheet {sheet}",
  "errors.plan.negative": "{input}: {value} is below 0.",
  "errors.plan.rateOutside": "{input}: {value} is not between 0% and 100%.",
  "errors.plan.notWhole": "{input}: {value} is not a whole number.",
  "errors.plan.notFinite": "{input}: there is no number in the cell.",
  "errors.plan.ratesAboveOne": "Immediate appointments and follow-ups together are above 100% of the calls.",
  "errors.plan.yearsOutside": "{input}: {value} is not between 1 and 50.",
  "errors.plan.curveEmpty": "The conversion curve has no row.",
  "errors.plan.curveMonthNotRising": "Conversion curve, row {row}: the months do not rise.",
  "errors.plan.curveMonthNegative": "Conversion curve, row {row}: the month is below 0 or no number.",
  "errors.plan.curveRateOutside": "Conversion curve, row {row}: the rate is not between 0% and 100%.",
  "errors.plan.curveRateFalling": "Conversion curve, row {row}: the cumulative rate falls.",

  // --- sheets of calibration, bands and sensitivity ---
  "errors.rangeUnusable.what": "A range for an input of the plan cannot be used. {range}",
  "errors.rangeUnusable.todo": "Correct the row in the table of ranges (SKM_PlanRanges) and try again.",
  "errors.bandsTooLarge.periods.what": "Bands cover up to {most} periods.",
  "errors.bandsTooLarge.periods.todo": "Choose fewer years or longer periods.",
  "errors.bandsTooLarge.calls.what": "Bands cover up to {most} calls a year; this plan has more.",
  "errors.bandsTooLarge.calls.todo":
    "Divide the plan, for example by adviser. With so many calls chance hardly matters: the sensitivity shows the rest.",

  // --- call party, campaigns, care calls, exports ---
  "findings.partyResult.outcome": "“{value}” is no outcome. Enter one of: {words}.",
  "findings.partyResult.outcomeNear": "“{value}” is no outcome. Did you mean “{nearest}”?",
  "findings.partyResult.outcomeMissing":
    "Something is entered in this row but no outcome. Enter the outcome, or clear the row if nobody called.",
  "findings.partyResult.followUp":
    "“{value}” is no day. Enter the follow-up as a date; a date that is a text does not count.",
  "findings.partyResult.followUpEarly": "The follow-up does not lie after the party. Enter a later day.",
  "findings.partyResult.minutes": "“{value}” is no number of minutes. Enter a number from 0 to 1,440.",
  "findings.partyResult.idMissing":
    "This row has a result but no customer ID. Enter the ID again; it stood in the last column.",
  "findings.partyResult.customer": "No customer has the id “{value}”. Correct the id.",
  "findings.partyResult.doubled": "The customer “{value}” stands in row {first} already. Delete one of the rows.",
  "findings.partyResult.note": "The note shows an error and is not entered. Enter it again.",
  "errors.partySheetMissing.what": "There is no sheet of a call party to read results from.",
  "errors.partySheetMissing.todo": "Write the call party's list first.",
  "errors.partyHeadersMissing.what": "On the sheet “{sheet}” these columns cannot be found: {headers}.",
  "errors.partyHeadersMissing.todo": "Restore their headers, or write the list again.",
  "errors.partyDayMissing.what": "The sheet “{sheet}” does not say on which day the party is.",
  "errors.partyDayMissing.todo": "Enter the day beside “Party on”.",
  "errors.partyOtherDay.what": "The sheet “{sheet}” holds the party of another day.",
  "errors.partyOtherDay.todo": "Choose that day, or write the list of the day you want.",
  "errors.partyUnusable.what": "A result of the call party cannot be entered. {finding}",
  "errors.partyUnusable.todo": "Correct the cell and enter the results again; nothing has been entered.",
  "errors.partyNotEntered.what":
    "The sheet “{sheet}” holds {count} results that have not been entered yet; they would be lost.",
  "errors.partyNotEntered.todo": "Enter the results first, or clear them.",
  "errors.partyNothing.what": "No row of the call party has a new result.",
  "errors.partyNothing.todo": "Fill in the column “Outcome” first.",
  "errors.partyNoDay.what": "There is no day for a call party.",
  "errors.partyNoDay.todo": "Check the weekday and the holidays in the rules, or choose a day.",
  "errors.campaignExists.what": "There is a campaign “{name}” already.",
  "errors.campaignExists.todo": "Choose another name.",
  "errors.campaignUnusable.what":
    "The campaign needs a name, at least one known customer, and an end that is not before its start.",
  "errors.campaignUnusable.todo": "Complete the campaign and start it again.",
  "errors.campaignUnknown.what": "There is no campaign “{name}”.",
  "errors.campaignUnknown.todo": "Choose a campaign of the register.",
  "errors.careAnswerUnusable.what":
    "The answer needs a known customer, a question and a whole number of contacts, or a note.",
  "errors.careAnswerUnusable.todo": "Complete the answer and enter it again.",
  // --- Target and actual, cockpit, economy of measures ---
  "errors.customerMissing.what": "There is no customer {customer} in the customers table.",
  "errors.customerMissing.todo": "Select a row of a customer who is in the table, or read the workbook again.",
  // --- Success plan: model sheet, scenarios, actuals, self-test ---
  "errors.scenarioSigned.what": "The scenario “{scenario}” was signed by {by}; it is locked.",
  "errors.scenarioSigned.todo": "Save the change under another name, or withdraw the signature first.",
  "errors.scenarioUnknown.what": "There is no scenario “{scenario}”.",
  "errors.scenarioUnknown.todo": "Look at the workbook again and choose one of its scenarios.",
  "errors.scenarioUnnamed.what": "The scenario has no name.",
  "errors.scenarioUnnamed.todo": "Give it a name.",
  "errors.scenarioUnusable.what": "The scenario “{scenario}” makes no plan: {fault}",
  "errors.scenarioUnusable.todo": "Change the value.",
  "errors.signatureIncomplete.what": "A signature needs a name and a day.",
  "errors.signatureIncomplete.todo": "Enter who signs, and when.",
  "errors.planStartMissing.what": "The plan has no first month.",
  "errors.planStartMissing.todo": "Enter the first day of the plan on the rules sheet.",
  "errors.actualsMissing.what": "There is nothing to set beside the plan: no contacts with outcomes since its start.",
  "errors.actualsMissing.todo": "Check the first month of the plan and the column “Outcome” of the contacts.",
  "findings.rowIsTotal":
    "{value} looks like a row of totals and counts as a record. Take the list over (above): that leaves it out.",
} as const;
