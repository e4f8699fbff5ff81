package vn.donghanh.person;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of codes as text and back, in the order of the code list. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> String join(Set<E> codes) {
        return codes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> split(String text, Class<E> type) {
        EnumSet<E> codes = EnumSet.noneOf(type);
        for (String code : text.split(",", -1)) {
            if (!code.isEmpty()) {
                codes.add(Enum.valueOf(type, code));
            }
        }
        return Collections.unmodifiableSet(codes);
    }
}
