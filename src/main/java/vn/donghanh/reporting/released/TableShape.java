package vn.donghanh.reporting.released;

import static vn.donghanh.reporting.released.PeriodNumbers.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.closing.ReintegrationOutcome;

/**
 * What a form releases: numbers that stand for themselves, and totals with their parts. Everybody knows these sums, because the form says what it counts.
 * What is named here is decided by the release; every other number of the form that counts clients stays hidden, such as the sex of those who came from one
 * source.
 */
record TableShape(String form, List<String> alone, List<Sum> sums, List<Subset> subsets) {
    /** @param open whether the total counts others besides the parts */
    record Sum(String total, List<String> parts, boolean open) {
        /** Returns the key of the number of those in none of the parts, which is printed nowhere. */
        String rest() {
            return parts.get(0) + "-others";
        }
    }

    /** The first counts some of what the second counts. */
    record Subset(String smaller, String larger) {}

    /** A number that is decided once and printed again. */
    record Twice(String number, String again) {}

    boolean isOf(String table) {
        return form.equals(table);
    }

    /** Rows that stand for the first or the last day of a period: those of a year are those of one of its half-years. */
    static final String MANAGED_AT_BEGINNING = "MANAGED_AT_BEGINNING";

    static final String MANAGED_AT_END = "MANAGED_AT_END";
    private static final String RESIDENT_AT_END = "RESIDENT_AT_END";

    static final String MOVEMENT = "B02";
    static final String TOTAL = "TOTAL";
    static final List<String> SEXES = List.of("FEMALE", "MALE", "OTHER_SEX");
    static final List<String> AGES = List.of(
            "UNDER_16", "FROM_16_TO_17", "FROM_18_TO_24", "FROM_25_TO_34", "FROM_35_TO_49", "FROM_50", "UNKNOWN");

    /** The rows of form 02 of which the last follows from the others. */
    static final List<String> MOVEMENTS =
            List.of(MANAGED_AT_BEGINNING, "RECEIVED", "REOPENED", "ENDED", MANAGED_AT_END);

    private static final String EVENTS = "EVENTS";
    private static final String PERSONS = "PERSONS";

    private static final List<TableShape> ALL =
            List.of(movement(), stays(), referrals(), harmReduction(), livelihood(), legalAid(), outcomes(), summary());

    private static final List<Twice> TWICE = List.of(
            new Twice(cell("B06", "LIVELIHOOD_SUPPORT", "STARTED"), cell("B06", "LIVELIHOOD_SUPPORT", "AMOUNT")),
            new Twice(cell("B06", "TRAINING", "STARTED"), cell("B12", "TRAINING", PERSONS)),
            new Twice(cell("B06", "WORK", "STARTED"), cell("B12", "WORK", PERSONS)),
            new Twice(cell("B06", "LOAN", "AMOUNT"), cell("B12", "LOAN", PERSONS)),
            new Twice(cell("B06", "LOAN", "AMOUNT"), cell("B12", "LOAN", "AMOUNT")));

    /** What numbers of form 06 count of those of others. */
    private static final List<Subset> BESIDE = beside();

    static List<TableShape> all() {
        return ALL;
    }

    /** Returns the numbers that stand in two places, as long as both are equal. */
    static List<Twice> twice() {
        return TWICE;
    }

    /** Returns what a number counts of another that no form sums up. */
    static List<Subset> besideEachOther() {
        return BESIDE;
    }

    static boolean isOfFirstDay(String key) {
        return key.contains(MANAGED_AT_BEGINNING);
    }

    static boolean isOfLastDay(String key) {
        return key.contains(MANAGED_AT_END) || key.contains(RESIDENT_AT_END);
    }

    private static List<Subset> beside() {
        List<Subset> beside = new ArrayList<>();
        beside.add(new Subset(cell("B06", "LOAN", "STARTED"), cell("B06", "LOAN", "AMOUNT")));
        for (Twice twice : TWICE) {
            if (twice.again().endsWith(PERSONS)) {
                beside.add(new Subset(twice.number(), twice.again()));
                beside.add(new Subset(twice.number(), twice.again().replace(PERSONS, EVENTS)));
                beside.add(new Subset(twice.number(), cell("B12", TOTAL, PERSONS)));
            }
        }
        return List.copyOf(beside);
    }

    private static TableShape movement() {
        Shaping form = new Shaping(MOVEMENT);
        form.open("RECEIVED", TOTAL, "RECEIVED_BY_THEMSELVES", "RECEIVED_BY_PEERS", "RECEIVED_BY_AGENCIES");
        form.closed(
                "ENDED",
                TOTAL,
                "ENDED_GOALS_MET",
                "ENDED_CLIENT_STOPPED",
                "ENDED_LOST_CONTACT",
                "ENDED_TRANSFERRED",
                "ENDED_OTHER");
        form.alone("DECLINED", TOTAL);
        form.alone("ANONYMOUS_CONTACTS", TOTAL);
        return form.shape();
    }

    private static TableShape stays() {
        Shaping form = new Shaping("B03");
        for (String row : List.of(
                "REQUESTED",
                "ADMITTED",
                "DOSSIER_IN_TIME",
                RESIDENT_AT_END,
                "BEYOND_THREE_MONTHS",
                "LEFT",
                "REFUSED")) {
            form.alone(row, EVENTS);
        }
        form.open(
                "ADMITTED",
                EVENTS,
                "ADMITTED_DOMESTIC_VIOLENCE",
                "ADMITTED_SEXUAL_ABUSE",
                "ADMITTED_TRAFFICKING",
                "ADMITTED_FORCED_LABOUR",
                "ADMITTED_OTHER");
        form.open("ADMITTED", EVENTS, "IN_TWO_HOURS");
        form.open(
                "LEFT",
                EVENTS,
                "LEFT_TO_FAMILY",
                "LEFT_TO_RESIDENCE",
                "LEFT_TO_RENTED_ROOM",
                "LEFT_TO_FACILITY",
                "LEFT_UNPLANNED");
        for (String row : List.of("REQUESTED", "ADMITTED", RESIDENT_AT_END, "LEFT")) {
            form.persons(row, PERSONS, EVENTS);
            form.columns(row, PERSONS, "FEMALE");
            form.columns(row, PERSONS, "UNDER_18");
        }
        return form.shape();
    }

    private static TableShape referrals() {
        Shaping form = new Shaping("B04");
        for (String row : List.of(
                "STI",
                "HIV_COUNSELLING_AND_TEST",
                "PREP",
                "PEP",
                "CONTINUOUS_TREATMENT",
                "METHADONE",
                "REPRODUCTIVE_HEALTH",
                "AFTER_SEXUAL_ABUSE",
                "MENTAL_HEALTH",
                "GENERAL")) {
            form.alone(row, "SENT");
            form.persons(row, PERSONS, "SENT");
            form.columns(row, "SENT", "ATTENDED", "NOT_ATTENDED");
            form.columns(row, "SENT", "IN_SERVICE", "COMPLETED", "REJECTED");
        }
        form.open("PEP", "SENT", "PEP_IN_TIME");
        return form.shape();
    }

    private static TableShape harmReduction() {
        Shaping form = new Shaping("B05");
        for (String row : List.of("CONDOM", "LUBE", "NSP", "BCC", "SELF_TEST_HIV", "VIOLENCE_CARD")) {
            form.alone(row, "CONTACTS");
            form.persons(row, PERSONS, "CONTACTS");
        }
        return form.shape();
    }

    private static TableShape livelihood() {
        Shaping form = new Shaping("B06");
        for (String row : List.of("TRAINING", "WORK", "LOAN")) {
            form.alone(row, "IN_NEED");
            form.columns(row, "IN_NEED", "ELIGIBLE");
            for (String column : List.of("CONNECTED", "STARTED", "KEPT", "DROPPED", "AMOUNT")) {
                form.alone(row, column);
            }
        }
        for (String row : List.of("RETAINED_MONTH_3", "RETAINED_MONTH_6", "RETAINED_MONTH_12")) {
            form.alone(row, "STARTED");
            form.columns(row, "STARTED", "KEPT");
        }
        form.alone("LIVELIHOOD_SUPPORT", "STARTED");
        form.alone("LIVELIHOOD_SUPPORT", "AMOUNT");
        return form.shape();
    }

    private static TableShape legalAid() {
        Shaping form = new Shaping("B07");
        for (String row : List.of("PAPERS", "BIRTH_REGISTRATION", "VIOLENCE", "TRAFFICKING", "LABOUR", "OTHER")) {
            form.alone(row, EVENTS);
            form.persons(row, PERSONS, EVENTS);
            form.alone(row, "REFERRED");
            form.alone(row, "ACCEPTED");
            form.alone(row, "RESOLVED");
        }
        for (String row :
                List.of("INDIVIDUAL_COUNSELLING", "GROUP_COUNSELLING", "FAMILY_COUNSELLING", "CRISIS_INTERVENTION")) {
            form.alone(row, EVENTS);
            form.persons(row, PERSONS, EVENTS);
        }
        return form.shape();
    }

    private static TableShape outcomes() {
        Shaping form = new Shaping("B08");
        for (String row : Arrays.stream(ReintegrationOutcome.values())
                .filter(ReintegrationOutcome::isRequired)
                .map(Enum::name)
                .toList()) {
            form.alone(row, "ASSESSED");
            form.columns(row, "ASSESSED", "MET", "NOT_MET", "NOT_REACHED");
        }
        return form.shape();
    }

    private static TableShape summary() {
        Shaping form = new Shaping("B12");
        form.alone(TOTAL, EVENTS);
        form.open(TOTAL, EVENTS, "HEALTH", "COUNSELLING_LEGAL", "TRAINING", "WORK", "LOAN");
        form.persons(TOTAL, PERSONS, EVENTS);
        for (String row : List.of("HEALTH", "COUNSELLING_LEGAL", "TRAINING", "WORK", "LOAN")) {
            form.persons(row, PERSONS, EVENTS);
            form.within(row, TOTAL, PERSONS);
        }
        form.alone("LOAN", "AMOUNT");
        return form.shape();
    }

    /** Collects the shape of a form. */
    private static final class Shaping {
        private final String form;
        private final List<String> alone = new ArrayList<>();
        private final List<Sum> sums = new ArrayList<>();
        private final List<Subset> subsets = new ArrayList<>();

        Shaping(String form) {
            this.form = form;
        }

        void alone(String row, String column) {
            alone.add(cell(form, row, column));
        }

        /** Distinct persons of events, of which there are at least as many. */
        void persons(String row, String column, String events) {
            alone(row, column);
            subsets.add(new Subset(cell(form, row, column), cell(form, row, events)));
        }

        void within(String row, String total, String column) {
            subsets.add(new Subset(cell(form, row, column), cell(form, total, column)));
        }

        void open(String total, String column, String... parts) {
            sums.add(rows(total, column, true, parts));
        }

        void closed(String total, String column, String... parts) {
            sums.add(rows(total, column, false, parts));
        }

        /** Columns of a row that count some of another column. */
        void columns(String row, String total, String... parts) {
            sums.add(new Sum(
                    cell(form, row, total),
                    List.of(parts).stream()
                            .map(column -> cell(form, row, column))
                            .toList(),
                    true));
        }

        private Sum rows(String total, String column, boolean open, String... parts) {
            return new Sum(
                    cell(form, total, column),
                    List.of(parts).stream().map(row -> cell(form, row, column)).toList(),
                    open);
        }

        TableShape shape() {
            return new TableShape(form, List.copyOf(alone), List.copyOf(sums), List.copyOf(subsets));
        }
    }
}
