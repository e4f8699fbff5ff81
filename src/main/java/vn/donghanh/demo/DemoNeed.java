package vn.donghanh.demo;

import java.util.List;

/** What a made-up client needs and what she wants to come of it, a line of {@code needs.csv}; in her order. */
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

    /** The client of this need; her second episode has {@code /2} behind. */
    String client() {
        return key.split("/", 2)[0];
    }

    boolean isAccepted() {
        return eligibility.equals("YES") || eligibility.equals("NOT_REQUIRED");
    }
}
