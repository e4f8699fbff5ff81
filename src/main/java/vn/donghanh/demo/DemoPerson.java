package vn.donghanh.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One made-up client, a line of {@code cases.csv}. */
record DemoPerson(
        String key,
        String alias,
        String age,
        String mode,
        String source,
        String flags,
        String items,
        String phone,
        String paper,
        String contact,
        String words) {
    static List<DemoPerson> all() {
        return Csv.read("cases.csv").stream()
                .map(line -> new DemoPerson(
                        line.get(0),
                        line.get(1),
                        line.get(2),
                        line.get(4),
                        line.get(5),
                        line.get(6),
                        line.get(7),
                        line.get(8),
                        line.get(9),
                        line.get(10),
                        line.get(11)))
                .toList();
    }

    <E extends Enum<E>> Set<E> flags(Class<E> type) {
        return codes(type, flags.split(";", -1));
    }

    /** The codes of this kind in what was agreed about reaching her. */
    <E extends Enum<E>> Set<E> agreed(Class<E> type) {
        return codes(type, contact.split(" ", -1));
    }

    private static <E extends Enum<E>> Set<E> codes(Class<E> type, String[] names) {
        Set<String> wanted = Stream.of(names).collect(Collectors.toSet());
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> wanted.contains(code.name()))
                .collect(Collectors.toSet());
    }
}
