package vn.donghanh.service.outreach;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the counters of a month add up to. Contacts and persons are never mixed. */
public record OutreachTotals(List<Tally> tallies, List<Given> given) implements Serializable {

    /**
     * The entries of one place, kind and group.
     *
     * @param persons null when it is not known for any of them
     * @param withoutPersons the contacts of entries whose number of persons is not known
     */
    public record Tally(
            Integer place,
            String kind,
            String group,
            Long entries,
            Long contacts,
            @Nullable Long persons,
            Long withoutPersons)
            implements Serializable {}

    /** Goods of one kind. */
    public record Given(String goods, Long quantity) implements Serializable {}

    /**
     * A sum over entries.
     *
     * @param persons of the entries that say how many people were met
     * @param withoutPersons the contacts of entries that do not
     */
    public record Sum(long entries, long contacts, long persons, long withoutPersons) implements Serializable {}

    public OutreachTotals {
        tallies = List.copyOf(tallies);
        given = List.copyOf(given);
    }

    public Sum sum() {
        return sum(tally -> true);
    }

    public Sum ofKind(String kind) {
        return sum(tally -> tally.kind().equals(kind));
    }

    public Sum ofGroup(String group) {
        return sum(tally -> tally.group().equals(group));
    }

    public Sum ofPlace(int place) {
        return sum(tally -> tally.place() == place);
    }

    public Sum of(int place, String kind) {
        return sum(tally -> tally.place() == place && tally.kind().equals(kind));
    }

    public List<String> kinds() {
        return tallies.stream().map(Tally::kind).distinct().toList();
    }

    public List<String> groups() {
        return tallies.stream().map(Tally::group).distinct().toList();
    }

    public List<Integer> places() {
        return tallies.stream().map(Tally::place).distinct().toList();
    }

    private Sum sum(Predicate<Tally> counted) {
        long entries = 0;
        long contacts = 0;
        long persons = 0;
        long withoutPersons = 0;
        for (Tally tally : tallies) {
            if (counted.test(tally)) {
                Long known = tally.persons();
                entries += tally.entries();
                contacts += tally.contacts();
                persons += known == null ? 0 : known;
                withoutPersons += tally.withoutPersons();
            }
        }
        return new Sum(entries, contacts, persons, withoutPersons);
    }
}
