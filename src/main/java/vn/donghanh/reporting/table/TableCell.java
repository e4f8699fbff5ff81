package vn.donghanh.reporting.table;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cell of a table, with who is counted in it. */
public sealed interface TableCell {
    /** Returns who is counted, in a fixed order. */
    List<LedgerEntry> counted();

    /** Counts clients: one of whom there are several entries counts once. */
    static Count clients(Collection<LedgerEntry> counted) {
        return new Count(counted.stream().map(LedgerEntry::caseId).distinct().count(), sorted(counted));
    }

    /** Counts events: each entry counts. */
    static Count events(Collection<LedgerEntry> counted) {
        return new Count(counted.size(), sorted(counted));
    }

    /** Sums up a quantity that belongs to nobody's case, such as what was given anonymously. */
    static Count anonymous(long number) {
        return new Count(number, List.of());
    }

    private static List<LedgerEntry> sorted(Collection<LedgerEntry> counted) {
        return counted.stream().sorted().toList();
    }

    record Count(long value, List<LedgerEntry> counted) implements TableCell {
        public Count {
            counted = List.copyOf(counted);
        }
    }

    /** An amount of money in đồng. */
    record Amount(long value, List<LedgerEntry> counted) implements TableCell {
        public Amount {
            counted = sorted(counted);
        }
    }

    /** A part of a whole, printed as {@code n / N}. */
    record Share(long n, long of, List<LedgerEntry> inside, List<LedgerEntry> outside) implements TableCell {
        public Share {
            inside = List.copyOf(inside);
            outside = List.copyOf(outside);
        }

        /** @param outside those of the whole who are not in the part */
        static Share of(Count inside, Count outside) {
            return new Share(inside.value(), inside.value() + outside.value(), inside.counted(), outside.counted());
        }

        @Override
        public List<LedgerEntry> counted() {
            return Stream.concat(inside.stream(), outside.stream()).sorted().toList();
        }
    }

    /** A rate in percent; it prints the same part of a whole as another cell of its row. */
    record Rate(long n, long of) implements TableCell {
        @Override
        public List<LedgerEntry> counted() {
            return List.of();
        }
    }

    /** A median number of days, in half days so that it is exact; unknown where less than half is known. */
    record MedianDays(@Nullable Long halfDays) implements TableCell {
        @Override
        public List<LedgerEntry> counted() {
            return List.of();
        }
    }

    /** A mean, kept as a sum and a number so that it is exact. */
    record Mean(long sum, long of) implements TableCell {
        @Override
        public List<LedgerEntry> counted() {
            return List.of();
        }
    }

    /**
     * @param key of a message or a code list
     * @param n argument of the message; null where it has none
     * @param of second argument
     */
    record Text(String key, @Nullable Long n, @Nullable Long of) implements TableCell {
        public Text(String key) {
            this(key, null, null);
        }

        @Override
        public List<LedgerEntry> counted() {
            return List.of();
        }
    }

    /** Text of the plan as it was in force. */
    record PlanText(String vi, String en) implements TableCell {
        @Override
        public List<LedgerEntry> counted() {
            return List.of();
        }
    }

    /**
     * From where figures come that the Centre does not count from its cases.
     *
     * @param letters bodies with the numbers of their letters
     * @param own what the Centre's register of courses adds; null where it adds nothing
     */
    record Sources(String letters, @Nullable Rate own) implements TableCell {
        @Override
        public List<LedgerEntry> counted() {
            return List.of();
        }
    }

    /** A text as it is, such as the name of a place: no key. */
    record Literal(String text) implements TableCell {
        @Override
        public List<LedgerEntry> counted() {
            return List.of();
        }
    }

    /** Nobody has reported it yet. */
    record Unknown() implements TableCell {
        @Override
        public List<LedgerEntry> counted() {
            return List.of();
        }
    }

    /** The column does not apply to the row. */
    record NotApplicable() implements TableCell {
        @Override
        public List<LedgerEntry> counted() {
            return List.of();
        }
    }
}
