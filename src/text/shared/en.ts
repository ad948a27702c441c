/** English: what functions and sheets both say, and words that users write. src/text/sentence.ts says how a sentence is written. */
export const sharedEn = {
  "functions.forecast.period": "Period",
  "functions.casting.criteriaColumns":
    "The criteria need four columns: criterion, weight, over or choice, points; a fifth may say up to.",
  "functions.casting.valueColumns":
    "The values have {columns} columns, and there are {criteria} criteria. Give one column for each criterion, in their order.",
  "functions.casting.thresholdColumns": "The classes need two columns: class and the score from which it begins.",
  "functions.casting.thresholdNotNumber":
    "The score in row {row} of the classes is not a number. Enter a number, or leave it blank for the last class; leave out the header row.",
  "functions.casting.row.nameMissing":
    "Row {row} of the criteria belongs to no criterion. Enter its name in the first row of its scale.",
  "functions.casting.row.weightNotNumber":
    "The weight in row {row} of the criteria is not a number. Enter one in the first row of each criterion; leave out the header row.",
  "functions.casting.row.weightDiffers":
    "Row {row} of the criteria gives its criterion a second weight. Enter the weight once.",
  "functions.casting.row.stepNotValue":
    "Row {row} of the criteria has neither a limit nor a choice. Enter a number or a text.",
  "functions.casting.row.pointsNotNumber": "The points in row {row} of the criteria are not a number. Enter 0 to 100.",
  "functions.casting.row.upToNotNumber":
    '"Up to" in row {row} of the criteria is not a number. Enter a number or leave it blank.',
  "functions.casting.row.networkRuleUnknown":
    "Row {row} of the criteria has an unknown network rule. Use best, lead or sum.",
  "functions.casting.fault.noCriteria": "The table of criteria is empty. Enter at least one criterion.",
  "functions.casting.fault.tooManyCriteria": "There are more than 30 criteria. Leave out the least important ones.",
  "functions.casting.fault.leastAssessedOutside":
    "The share of the weight that must be assessed must be a single number from 0% to 100%.",
  "functions.casting.fault.hysteresisOutside": "The hysteresis must lie between 0 and 100 points.",
  "functions.casting.fault.nameMissing": "A criterion has no name. Enter one.",
  "functions.casting.fault.nameDoubled":
    "The criterion {criterion} stands twice for the same target group. Keep one of the two.",
  "functions.casting.fault.weightNotNumber": "The weight of {criterion} is not a number. Enter a number of 0 or more.",
  "functions.casting.fault.weightNegative": "The weight of {criterion} is negative. Enter a number of 0 or more.",
  "functions.casting.fault.weightTooLarge":
    "The weight of {criterion} is above 10,000. Enter smaller weights; only their proportions count.",
  "functions.casting.fault.weightsAllZero": "All weights are 0. Give at least one criterion a weight above 0.",
  "functions.casting.fault.columnMissing":
    "The column of {criterion} is not in the table. Enter a column that is there.",
  "functions.casting.fault.columnDoubled":
    "{criterion} and {other} use the same column. It would count twice; give each its own or drop one.",
  "functions.casting.fault.scaleEmpty":
    "{criterion} has no scale. Enter at least one row of over or choice and points.",
  "functions.casting.fault.sumOfChoices":
    "{criterion} adds up the members of a network, but has choices. Use the best or the lead member.",
  "functions.casting.fault.pointsOutside":
    "The points in row {row} of the criteria, for {criterion}, must lie between 0 and 100.",
  "functions.casting.fault.limitNotNumber": "A limit in row {row} of the criteria, for {criterion}, is not a number.",
  "functions.casting.fault.limitsReversed":
    'In row {row} of the criteria, for {criterion}, "over" is not below "up to". Exchange the limits.',
  "functions.casting.fault.choiceBlank":
    "The choice in row {row} of the criteria, for {criterion}, is only a dash. A dash means not assessed; clear the row.",
  "functions.casting.fault.choiceDoubled":
    "Row {row} of the criteria repeats a choice of {criterion}. Keep one of the two.",
  "functions.casting.fault.restDoubled":
    "Row {row} of the criteria is a second row of {criterion} without limits. Only one can take the rest.",
  "functions.casting.fault.noClasses": "The table of classes is empty. Enter at least one class.",
  "functions.casting.fault.labelMissing": "Row {row} of the classes has no class. Enter one or clear the row.",
  "functions.casting.fault.labelDoubled": "Row {row} of the classes repeats a class. Every class stands once.",
  "functions.casting.fault.thresholdOutside":
    "The score in row {row} of the classes must lie above 0 and not above 100; only the last class has none.",
  "functions.casting.fault.thresholdsNotFalling":
    "The score in row {row} of the classes is not below the one before. Scores must fall from class to class.",
  "functions.casting.fault.restMissing": "The last class, row {row}, must take the rest. Leave its score blank.",
  "functions.casting.value.choiceMissing":
    "{criterion}: “{value}” is not in its scale. Add the choice to the criteria or correct the value.",
  "functions.casting.value.numberInNoBand":
    "{criterion}: {value} lies in none of its bands. Close the gap in the scale.",
  "functions.casting.value.numberInSeveralBands":
    "{criterion}: {value} lies in several of its bands. Correct the limits so that only one takes it.",
  "functions.casting.value.notValue": "{criterion}: this is neither a number nor a text. Correct the value.",
  "functions.calibrate.tooFew": "too few: n = {n}",
  "functions.measure.oneColumn": "Each argument must be one column or a single value.",
  "functions.measure.phaseUnknown":
    "The phase “{phase}” is unknown. Use prospect, qualified, buyer, customer, regular customer or dropped.",
  "functions.measure.interestOutside": "The interest must be a whole number from 0 (none) to 4 (ready to buy).",
  "functions.measure.recentNotNumber": "The contacts of the last 30 days must be a number of 0 or more.",
  "functions.measure.consentUnknown":
    "The consent “{consent}” is unknown. Use yes, express, presumed, existing customer, contract or no.",
  "functions.measure.gridColumns":
    "The measures must be a range of four columns: phase, interest, instrument, next best instrument.",
  "functions.measure.gridRow":
    "Row {row} of the measures: give a phase, an interest from 0 to 4 and instruments (e-mail, fax, mail, phone, video, phone field service, visit).",
  "functions.measure.gridDoubled": "Row {row} of the measures: this phase and interest have a row already.",
  "functions.measure.withheldColumns": "What classes do not get must be a range of two columns: class and instrument.",
  "functions.measure.withheldRow":
    "Row {row} of what classes do not get: give a class and an instrument (e-mail, fax, mail, phone, video, phone field service, visit).",
  "functions.measure.because.noRow": "The measures have no row for this phase and interest.",
  "functions.measure.vetoed": "{instrument}: {reason}.",
  "functions.measure.veto.objection": "there is an objection",
  "functions.measure.veto.expressConsentMissing": "no express consent is recorded",
  "functions.measure.veto.presumedConsentMissing": "no presumed consent to calls is recorded",
  "functions.measure.veto.tooHeavy": "too heavy a gun at so little interest",
  "functions.measure.veto.classWithout": "not for this class",
  "functions.measure.veto.triedInVain": "nobody was reached by it, several times",
  "functions.measure.because.another": "Another one is proposed, in writing.",
  "functions.measure.because.best": "First choice for this phase and interest.",
  "functions.measure.because.nextBest": "The next best is recommended.",
  "functions.measure.because.dropped": "Dropped: no measure.",
  "functions.measure.because.pressed": "Enough contacts in the last 30 days: wait.",
  "functions.measure.because.vetoed": "There is no instrument left.",
  "functions.measure.instrument.email": "E-mail",
  "functions.measure.instrument.fax": "Fax",
  "functions.measure.instrument.mail": "Mail",
  "functions.measure.instrument.phone": "Phone",
  "functions.measure.instrument.video": "Video",
  "functions.measure.instrument.phoneFieldService": "Phone field service",
  "functions.measure.instrument.visit": "Visit",
  "functions.bands.plan": "Plan",
  "functions.bands.chance": "Chance",
  "functions.bands.rates": "Inputs",
  "functions.bands.both": "Both",
  "functions.bands.tooManyPeriods": "Bands cover up to {most} periods. Choose fewer years or longer periods.",
  "functions.bands.tooManyCalls":
    "Bands cover up to {most} calls a year. With more calls chance hardly matters; plan part of the team.",
  "functions.bands.spreadColumns": "The spreads need three columns: input, low and high.",
  "functions.bands.spreadNotNumber":
    "Row {row} of the spreads lacks a number. Enter low and high; leave out the header row.",
  "functions.bands.spreadBesidePlan":
    "Row {row} of the spreads does not enclose the plan's value {value}. Correct low or high.",
  "functions.bands.spreadDoubled": "Row {row} of the spreads repeats an input. Give each input once.",
  "functions.bands.spreadNoPlan":
    "Row {row} of the spreads leads to an input out of bounds, or with the plan's other rates above 100%. Narrow it.",
  "columns.recommended": "Recommended",
  "words.instrument.email": "e-mail",
  "words.instrument.fax": "fax",
  "words.instrument.mail": "mail",
  "words.instrument.phone": "phone",
  "words.instrument.video": "video",
  "words.instrument.phoneFieldService": "phone field service",
  "words.instrument.visit": "visit",
  "words.instrument.all": "all",
  "words.party.consumer": "consumer",
  "columns.network": "Network",
  "columns.adviser": "Adviser",
  "columns.class": "Class",
  "columns.phone": "Phone",
  "columns.topic": "Topic",
  "columns.lastContact": "Last contact",
  "columns.due": "Due",
  "columns.daysLate": "Days late",
  "columns.state": "State",
  "columns.state.overdue": "overdue",
  "columns.state.dueSoon": "due soon",
  "columns.state.planned": "planned",
  "columns.state.current": "current",
  "columns.state.noTarget": "no target",
  "columns.state.snoozed": "snoozed",
  "columns.state.blocked": "blocked",
  "columns.state.dropped": "dropped",

  "sheets.rules.plan.note": "Inputs of the success plan. The values are the literature's case until you change them.",
  "sheets.rules.plan.advisers": "Advisers",
  "sheets.rules.plan.daysPerYear": "Working days a year",
  "sheets.rules.plan.callsPerDay": "Active calls per day and adviser",
  "sheets.rules.plan.contributionPerOrder": "Contribution per order",
  "sheets.rules.plan.immediateRate": "Immediate appointment rate",
  "sheets.rules.plan.followUpRate": "Follow-up rate",
  "sheets.rules.plan.followUpSuccessRate": "Appointment rate of follow-up calls",
  "sheets.rules.plan.followUpMonths": "Months until the follow-up",
  "sheets.rules.plan.years": "Years",
  "sheets.rules.plan.conversionLevel": "Level of the conversion curve (factor)",
  "sheets.rules.plan.conversionDelay": "Delay of the conversion curve (months)",
} as const;
