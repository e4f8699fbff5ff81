package vn.donghanh.demo;

import java.util.List;

/**
 * A need of a fictitious client with the desired outcome, one line of {@code needs.csv}, in the client's order of
 * priority.
 */
record DemoNeed(
        String key,
        String need,
        String eligibility,
        String words,
        String goal,
        String action,
        String owner,
        int days,
        String resource) {
    static List<DemoNeed> all() {
        return CsvReader.read("needs.csv").stream()
                .map(line -> new DemoNeed(
                        line.get(0),
                        line.get(1),
                        line.get(2),
                        line.get(3),
                        line.get(4),
                        line.get(5),
                        line.get(6),
                        Integer.parseInt(line.get(7)),
                        line.get(8)))
                .toList();
    }

    /** Returns the client's key; a second episode has the suffix {@code /2}. */
    String client() {
        return key.split("/", 2)[0];
    }

    boolean isAccepted() {
        return eligibility.equals("YES") || eligibility.equals("NOT_REQUIRED");
    }
}
