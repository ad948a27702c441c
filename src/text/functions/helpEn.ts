/** English: what Excel shows of the functions SKM.* while they are typed; the functions themselves never say it. */
export const functionHelpEn = {
  "functions.PLAN.description":
    "Success plan by month with drivers that change: calls, appointments, orders, contribution, cost, result.",
  "functions.PLAN.drivers.description":
    "Table with a header row: Month, Advisers, Days a year, Calls a day, Contribution, and what else changes. A value holds until the next.",
  "functions.PLAN.curve.description": "Rows of month and cumulative share of appointments that became orders.",
  "functions.PLAN.reading.description": '"after" (a rate holds after its month), "from", "mid" or "line".',
  "functions.PLAN.opening.description": "Rows of month, open appointments made in it, follow-ups due in it.",
  "functions.PLAN.start.description": "First day of the plan's first month; that of the drivers if left out.",
  "functions.PLAN.months.description": "Months to plan; as far as the drivers reach, at least 24, if left out.",
  "functions.PLAN.per.description": '"year", "quarter" or "month".',
  "functions.SEGMENT.description": "Segment of each customer by potential and penetration: A1 to C3.",
  "functions.SEGMENT.potential.description": "What the customer could buy in a year from anybody.",
  "functions.SEGMENT.revenue.description": "What the customer buys from you in a year; blank is 0.",
  "functions.SEGMENT.potentialBands.description":
    "Rows of label, over and, if wanted, up to. Without it: A over 100,000, B over 2,000, C up to 2,000.",
  "functions.SEGMENT.penetrationBands.description":
    "Rows of label, over and, if wanted, up to. Without it: 1 over 50%, 2 over 0, 3 non-customer.",
  "functions.NEXTDUE.description":
    "Day of the next contact: last contact plus the interval of the class, or the agreed day, moved to a working day.",
  "functions.NEXTDUE.lastContact.description": "Day of the latest contact; blank when there was none.",
  "functions.NEXTDUE.cadence.description":
    "Class A to D (6, 4, 2, 1 contacts a year, an example), or contacts per year up to 366; 0 gives no due day.",
  "functions.NEXTDUE.agreedDate.description": "Day agreed with the customer; it counts before the cadence.",
  "functions.NEXTDUE.holidays.description": "Days that are no working days; Saturday and Sunday never are.",
  "functions.NEXTDUE.asOf.description": "The day to count from; who was never contacted is due on it.",
  "functions.FORECAST.description":
    "Success plan: calls, appointments, orders and contribution per period, by month cohorts.",
  "functions.FORECAST.advisers.description": "Number of advisers.",
  "functions.FORECAST.daysPerYear.description": "Working days a year.",
  "functions.FORECAST.callsPerDay.description": "Active calls per working day and adviser.",
  "functions.FORECAST.contributionPerOrder.description": "What an order earns.",
  "functions.FORECAST.immediateRate.description": "Share of calls with an appointment at once; 40% if left out.",
  "functions.FORECAST.followUpRate.description": "Share of calls with a follow-up; 40% if left out.",
  "functions.FORECAST.followUpSuccessRate.description": "Share of follow-ups with an appointment; 50% if left out.",
  "functions.FORECAST.followUpMonths.description": "Months from call to follow-up; 6 if left out.",
  "functions.FORECAST.conversionCurve.description":
    "Rows of month and cumulative share of appointments that became orders.",
  "functions.FORECAST.years.description": "Years to plan, 1 to 50; 2 if left out.",
  "functions.FORECAST.per.description": '"year", "quarter" or "month".',
  "functions.LASTCONTACT.description":
    "Latest contact of each network: its day and the day agreed in it for the next one, or the day of the next try.",
  "functions.LASTCONTACT.networks.description":
    "The networks to look up; a customer without a network is its own, under its id.",
  "functions.LASTCONTACT.customerIds.description": "Ids of the customers.",
  "functions.LASTCONTACT.customerNetworks.description":
    "Networks of the same customers; blank where the customer is its own.",
  "functions.LASTCONTACT.contactCustomerIds.description": "Customer ids of the contacts.",
  "functions.LASTCONTACT.contactDates.description": "Days of the same contacts.",
  "functions.LASTCONTACT.outcomes.description":
    'Outcomes of the same contacts; "not reached" does not count as a contact, a day given with it is that of the next try.',
  "functions.LASTCONTACT.followUps.description": "Days agreed in the same contacts, or of the next try.",
  "functions.LASTCONTACT.asOf.description": "Contacts after this day do not count.",
  "functions.ATTEMPTS.description":
    "Attempts that reached nobody since the latest contact of each network, and the day of the next try.",
  "functions.ATTEMPTS.networks.description":
    "The networks to look up; a customer without a network is its own, under its id.",
  "functions.ATTEMPTS.customerIds.description": "Ids of the customers.",
  "functions.ATTEMPTS.customerNetworks.description":
    "Networks of the same customers; blank where the customer is its own.",
  "functions.ATTEMPTS.contactCustomerIds.description": "Customer ids of the contacts.",
  "functions.ATTEMPTS.contactDates.description": "Days of the same contacts.",
  "functions.ATTEMPTS.outcomes.description": 'Outcomes of the same contacts; "not reached" is an attempt.',
  "functions.ATTEMPTS.followUps.description": "Days agreed in the same contacts, or of the next try.",
  "functions.ATTEMPTS.asOf.description": "Contacts after this day do not count.",
  "functions.CASTING.description":
    "Class of each row by criteria: class, score, and the score at worst and at best of what is not assessed.",
  "functions.CASTING.values.description":
    'One row for each customer, one column for each criterion in the order of the criteria; blank or "-" is not assessed.',
  "functions.CASTING.criteria.description":
    "Rows of criterion, weight, over or choice, points and, if wanted, up to; one row for each step of a scale.",
  "functions.CASTING.thresholds.description":
    "Rows of class and the score from which it begins, falling, the last one blank. Without it: A 75, B 50, C 25, D.",
  "functions.CASTING.leastAssessed.description":
    "Share of the weight that must be assessed for a class; 50% if left out (an example).",
  "functions.MATRIX.description":
    "Portfolio matrix, labelled: potential bands down, penetration bands across, with totals.",
  "functions.MATRIX.potential.description": "What each customer could buy in a year from anybody.",
  "functions.MATRIX.revenue.description": "What each customer buys from you in a year; blank is 0.",
  "functions.MATRIX.measure.description":
    '"customers", "potential", "revenue" or "unused" (unused potential); customers if left out.',
  "functions.MATRIX.potentialBands.description": "Rows of label, over and, if wanted, up to, as for SEGMENT.",
  "functions.MATRIX.penetrationBands.description": "Rows of label, over and, if wanted, up to, as for SEGMENT.",
  "functions.EXPLAIN.description":
    "Reasons for the class of one customer: points, weight and share of each criterion, and what would lift the class.",
  "functions.EXPLAIN.values.description":
    "The values of one customer, one cell for each criterion in the order of the criteria.",
  "functions.EXPLAIN.criteria.description":
    "Rows of criterion, weight, over or choice, points and, if wanted, up to, as for CASTING.",
  "functions.EXPLAIN.thresholds.description": "Rows of class and the score from which it begins, as for CASTING.",
  "functions.EXPLAIN.leastAssessed.description":
    "Share of the weight that must be assessed for a class, as for CASTING.",
  "functions.CLV.description":
    "Customer value of each row: the contributions of the coming years, as far as the customer stays, discounted to today.",
  "functions.CLV.contribution.description": "Contribution a year.",
  "functions.CLV.retention.description": "Share of customers that stay for one more year, 0 to 100%.",
  "functions.CLV.discount.description": "Interest a year.",
  "functions.CLV.years.description": "Number of years, 1 to 100.",
  "functions.CLV.firstNow.description": "TRUE if a first payment falls today, on top of the years.",
  "functions.CLV.growth.description": "Growth of the contribution a year; 0 if left out.",
  "functions.CLV.acquisitionCost.description": "What winning the customer costs today; 0 if left out.",
  "functions.CLV.contactCost.description": "Cost of the planned contacts a year; 0 if left out.",
  "functions.CLV.measure.description":
    '"value", or "threshold": the contribution a year above which contacts and acquisition pay.',
  "functions.HOLIDAYS.description":
    "Statutory holidays of a region as a column of days, for NETWORKDAYS, WORKDAY and NEXTDUE.",
  "functions.HOLIDAYS.year.description": "A year from 1995, or several.",
  "functions.HOLIDAYS.region.description": 'A German state ("BY", "DE-BY", "Bavaria"), "DE", "AT" or "CH".',
  "functions.HOLIDAYS.assumption.description":
    "TRUE if 15 August is a holiday in Bavaria, as it is where most are Catholic.",
  "functions.STATUS.description": "State of each due day: overdue, due soon or current.",
  "functions.STATUS.due.description": "Due day, as NEXTDUE gives it; blank gives blank.",
  "functions.STATUS.asOf.description": "The day to count from.",
  "functions.STATUS.soonDays.description": "Due within so many days is due soon; 14 if left out.",
  "functions.BREAKEVEN.description":
    "Break-even: the value of one input of the plan with which the contribution of a year reaches the target.",
  "functions.BREAKEVEN.input.description":
    'Name of the input to solve for, such as "callsPerDay"; also "conversionLevel" or "conversionDelay". A value or a range.',
  "functions.BREAKEVEN.target.description": "Contribution to reach in the year; a value or a range.",
  "functions.BREAKEVEN.year.description": "Year of the plan, 1 to 50; a value or a range.",
  "functions.BREAKEVEN.advisers.description": "Number of advisers.",
  "functions.BREAKEVEN.daysPerYear.description": "Working days a year.",
  "functions.BREAKEVEN.callsPerDay.description": "Active calls per working day and adviser.",
  "functions.BREAKEVEN.contributionPerOrder.description": "What an order earns.",
  "functions.BREAKEVEN.immediateRate.description": "Share of calls with an appointment at once; 40% if left out.",
  "functions.BREAKEVEN.followUpRate.description": "Share of calls with a follow-up; 40% if left out.",
  "functions.BREAKEVEN.followUpSuccessRate.description": "Share of follow-ups with an appointment; 50% if left out.",
  "functions.BREAKEVEN.followUpMonths.description": "Months from call to follow-up; 6 if left out.",
  "functions.BREAKEVEN.conversionCurve.description":
    "Rows of month and cumulative share of appointments that became orders.",
  "functions.CALIBRATE.description":
    "Calibration: the plan's rates measured from your contacts, with 95% intervals, and blended with the plan.",
  "functions.CALIBRATE.outcomes.description":
    "Outcomes of first calls; appointment and follow-up count as such; blank and “not reached” are left out.",
  "functions.CALIBRATE.followUpOutcomes.description": "Outcomes of follow-up calls; appointment counts as success.",
  "functions.CALIBRATE.months.description":
    "For each appointment the months until the order, or until today if there is none yet.",
  "functions.CALIBRATE.ordered.description": 'For each appointment TRUE or "order" if it became an order.',
  "functions.CALIBRATE.strength.description": "The plan counts as so many observations; 50 if left out (an example).",
  "functions.CALIBRATE.fewest.description": "With fewer observations nothing is measured; 10 if left out (an example).",
  "functions.CALIBRATE.immediateRate.description": "Share of calls with an appointment at once; 40% if left out.",
  "functions.CALIBRATE.followUpRate.description": "Share of calls with a follow-up; 40% if left out.",
  "functions.CALIBRATE.followUpSuccessRate.description": "Share of follow-ups with an appointment; 50% if left out.",
  "functions.CALIBRATE.conversionCurve.description":
    "Rows of month and cumulative share of appointments that became orders.",
  "functions.REMINDERS.description":
    "Reminder list: the networks overdue and due soon, per adviser, most urgent first, with what to do.",
  "functions.REMINDERS.customers.description": "Customers with their header row, as Customers[#All].",
  "functions.REMINDERS.contacts.description":
    "Contacts with their header row, as Contacts[#All]; blank: nobody was contacted.",
  "functions.REMINDERS.asOf.description": "The day to count from; contacts after it do not count.",
  "functions.REMINDERS.frequencies.description":
    "Class, contacts a year, weight; A 6, B 4, C 2, D 1 if left out (an example).",
  "functions.REMINDERS.holidays.description": "Days that are no working days; Saturday and Sunday never are.",
  "functions.REMINDERS.soonDays.description": "Due within so many days is due soon; 14 if left out.",
  "functions.MEASURE.description":
    "Recommended instrument of each row and why, by a grid of phase and interest, with its vetoes.",
  "functions.MEASURE.phase.description": "Prospect, qualified, buyer, customer, regular customer or dropped.",
  "functions.MEASURE.interest.description": "Degree of interest, 0 none to 4 ready to buy; blank is 0.",
  "functions.MEASURE.classLabel.description":
    "Class A to D; without a range of its own class D gets no visit (an example).",
  "functions.MEASURE.consentEmail.description": "Consent to e-mail: yes, or express.",
  "functions.MEASURE.consentPhone.description":
    "Consent to calls: yes or express, presumed, existing customer, contract.",
  "functions.MEASURE.objection.description": "Objection to every contact; it holds whatever else is given.",
  "functions.MEASURE.consumer.description": "TRUE for a consumer, who must have consented to calls expressly.",
  "functions.MEASURE.recentContacts.description":
    "Contacts of the network in the last 30 days; 3 are the most (an example).",
  "functions.MEASURE.measures.description":
    "Your measures: phase, interest, instrument, next best, such as SKM_Measures; the example if left out.",
  "functions.MEASURE.withheld.description":
    "What classes do not get: class and instrument, such as SKM_Withheld; the example if left out.",
  "functions.BANDS.description":
    "Bands of the plan: contribution P10, P50, P90 per period by chance, by uncertain inputs, and by both.",
  "functions.BANDS.advisers.description": "Number of advisers.",
  "functions.BANDS.daysPerYear.description": "Working days a year.",
  "functions.BANDS.callsPerDay.description": "Active calls per working day and adviser.",
  "functions.BANDS.contributionPerOrder.description": "What an order earns.",
  "functions.BANDS.immediateRate.description": "Share of calls with an appointment at once; 40% if left out.",
  "functions.BANDS.followUpRate.description": "Share of calls with a follow-up; 40% if left out.",
  "functions.BANDS.followUpSuccessRate.description": "Share of follow-ups with an appointment; 50% if left out.",
  "functions.BANDS.followUpMonths.description": "Months from call to follow-up; 6 if left out.",
  "functions.BANDS.conversionCurve.description":
    "Rows of month and cumulative share of appointments that became orders.",
  "functions.BANDS.years.description": "Years to plan, 1 to 50; 2 if left out.",
  "functions.BANDS.per.description": '"year", "quarter" or "month".',
  "functions.BANDS.spreads.description":
    "Rows of an input's name, its low and its high; the plan's value lies between.",
  "functions.BANDS.seed.description": "Whole number that starts the simulation; 1 if left out.",
  "functions.CAPACITY.description":
    "Capacity of each adviser a year: time for customers against the minutes that target contacts ask for.",
  "functions.CAPACITY.workingDays.description": "Working days a year, as NETWORKDAYS gives them.",
  "functions.CAPACITY.absentDays.description": "Days of leave, training and sickness.",
  "functions.CAPACITY.hoursADay.description": "Hours a day.",
  "functions.CAPACITY.netMarketTime.description": "Share of the time that is for customers, 0 to 100%.",
  "functions.CAPACITY.contacts.description":
    "Target contacts a year: one row for each adviser, one column for each class.",
  "functions.CAPACITY.minutesPerContact.description":
    "Minutes of a contact with travel and preparation: one column for each class.",
  "functions.CAPACITY.furtherMinutes.description":
    "Minutes a year for call parties and follow-up calls; 0 if left out.",
  "functions.ALLOCATE.description":
    "Contacts of each class that fit into the time: the exact optimum under response curves, a stretch, or priority.",
  "functions.ALLOCATE.minutes.description": "Minutes a year for target contacts.",
  "functions.ALLOCATE.networks.description": "Number of networks, one row for each class.",
  "functions.ALLOCATE.targetContacts.description": "Contacts a year that the class asks for.",
  "functions.ALLOCATE.minutesPerContact.description": "Minutes of a contact with travel and preparation.",
  "functions.ALLOCATE.contribution.description": "Contribution a year of a network at target.",
  "functions.ALLOCATE.responses.description":
    "Five columns: share of the contribution at no contact, half, target, one and a half, saturation.",
  "functions.ALLOCATE.leastContacts.description": "Least contacts a year of a network; 0 if left out.",
  "functions.ALLOCATE.mostContacts.description": "Most contacts a year of a network; twice the target if left out.",
  "functions.ALLOCATE.way.description": '"optimum" (if left out), "stretch" or "priority".',
  "functions.LIGHT.description": "Light of each figure by its limits; with an interval the interval decides.",
  "functions.LIGHT.figure.description": 'The figure; 0 is a value, blank or "-" is none and gives no light.',
  "functions.LIGHT.green.description": "Limit of green. Above red: more is better; below: more is worse.",
  "functions.LIGHT.red.description": "Limit of red; a figure on it is not red. Without limits there is no light.",
  "functions.LIGHT.low.description": "Lower end of the 95% interval; leave it out for what was counted.",
  "functions.LIGHT.high.description": "Upper end of it.",
  "functions.RHYTHM.description":
    "Own rhythm of each network: usual days between its orders, how long it has been silent, and whether that is unusual.",
  "functions.RHYTHM.networks.description": "The networks to look up.",
  "functions.RHYTHM.orderNetworks.description": "Networks of the orders; credit notes and cancelled orders left out.",
  "functions.RHYTHM.orderDates.description": "Days of the same orders.",
  "functions.RHYTHM.asOf.description": "The day to count from; orders after it do not count.",
  "functions.RHYTHM.factor.description": "Silent after more than so many usual intervals; 2 if left out (an example).",
  "functions.RHYTHM.fewestGaps.description":
    "Usual interval from so many gaps between orders on; 3 if left out (an example).",
  "functions.GAPS.description":
    "Products that a network has not and comparable ones have, the largest careful value first.",
  "functions.GAPS.networks.description": "The networks, one row each.",
  "functions.GAPS.products.description": "The products, one column each.",
  "functions.GAPS.owned.description":
    "One row for each network, one column for each product: x, 1, yes or ja where it has it.",
  "functions.GAPS.groups.description": "By what networks are comparable, as class and target group; blank: with all.",
  "functions.GAPS.contribution.description":
    "Contribution a year of each network with each product, as owned; blank where unknown.",
  "functions.GAPS.strength.description": "How much the share of all networks weighs; 10 if left out (an example).",
  "functions.GAPS.fewest.description": "With fewer comparable networks all are taken; 10 if left out (an example).",
  "functions.NPS.description":
    "Recommendation (net promoter score) of each group, with a 95% interval that claims no certainty with few answers.",
  "functions.NPS.answers.description":
    'Answers from 0 to 10, one for each network; blank or "-" is no answer. In Excel for Mac refer to them as B2:B50&"".',
  "functions.NPS.groups.description": "Adviser or class of the same answers; without it all are one group.",
  "functions.XMR.description":
    "Limits of a figure by month or week, and which of its values are a signal (XmR chart). Not for rolling windows.",
  "functions.XMR.values.description":
    'The figure of each period; 0 is a value, blank or "-" is none. In Excel for Mac refer to them as B2:B50&"".',
  "functions.XMR.baseline.description": "The first so many periods set the limits; 12 if left out, 8 at least.",
  "functions.RANKCORR.description":
    "Rank agreement of two columns: Kendall's tau-b and Spearman's correlation with 95% intervals.",
  "functions.RANKCORR.x.description":
    'Numbers, as scores; classes as numbers, the best the highest. Blank or "-" leaves the row out. In Excel for Mac refer to them as B2:B50&"".',
  "functions.RANKCORR.y.description":
    "What it is compared with, as the contribution that came afterwards; 0 is a value.",
  "functions.LORENZ.description":
    "Concentration curve: which share of the outcome the highest scores hold, with Gini coefficient and accuracy ratio.",
  "functions.LORENZ.score.description":
    'Numbers that order, the best the highest; blank or "-" leaves the row out. In Excel for Mac refer to them as B2:B50&"".',
  "functions.LORENZ.outcome.description": "What came of it, as the contribution; 0 is a value, below 0 counts as 0.",
  "functions.TOPICS.description":
    "Topics to call about: up to three reasons to talk for each network, the most urgent first.",
  "functions.TOPICS.customers.description": "Customers with their header row, as Customers[#All].",
  "functions.TOPICS.contacts.description": "Contacts with their header row; blank: nobody was contacted.",
  "functions.TOPICS.asOf.description": "The day to count from; what is later does not count.",
  "functions.TOPICS.orders.description":
    "Orders with their header row: date, customer id, amount and, if there is one, order number.",
  "functions.TOPICS.tasks.description": "The tasks, as SKM_Tasks[#All].",
  "functions.TOPICS.complaints.description": "Complaints with their header row: customer id, opened, subject, closed.",
  "functions.TOPICS.careCalls.description": "Care calls with their header row: week, customer id, question, answer.",
  "functions.TOPICS.most.description": "So many topics for each network; 3 if left out (an example).",
} as const;
