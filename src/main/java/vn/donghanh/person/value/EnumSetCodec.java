package vn.donghanh.person.value;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Converts sets of codes to text and back, in the order of the code list. */
public final class EnumSetCodec {
    private EnumSetCodec() {}

    public static <E extends Enum<E>> Set<E> inOrder(Set<E> codes, Class<E> type) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(codes);
        return Collections.unmodifiableSet(ordered);
    }

    public static <E extends Enum<E>> Set<E> parse(String text, Class<E> type) {
        EnumSet<E> codes = EnumSet.noneOf(type);
        for (String code : text.split(",", -1)) {
            if (!code.isEmpty()) {
                codes.add(Enum.valueOf(type, code));
            }
        }
        return Collections.unmodifiableSet(codes);
    }
}
