package vn.donghanh.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.NameTokens;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.RecordedAddress;

/**
 * Computes the blocking keys of duplicate detection: pairs of two weak attributes that are rarely equal together. Part
 * of a name or a whole alias is combined with each possible year of birth, with the day of birth if known, and with
 * each unit that the place has become today.
 */
final class BlockingKeys {
    /** Limit per person: with many names and a vague date of birth, each key has little weight. */
    private static final int MAX_KEYS = 60;

    /** A place that was split into more units than this was not a commune. */
    private static final int MAX_UNITS = 6;

    /** @param kind the field that is combined with the name */
    record Key(IdentityField kind, String text) {}

    private BlockingKeys() {}

    /**
     * Returns all blocking keys of a person.
     *
     * @param today maps a unit to the units that it has become
     */
    static Set<Key> of(Map<IdentityField, List<String>> values, Function<Integer, Set<Integer>> today) {
        Set<Key> keys = new LinkedHashSet<>();
        List<String> named = names(values);
        for (String birth : values.getOrDefault(IdentityField.BIRTH, List.of())) {
            PartialDate born = PartialDate.parse(birth);
            years(born)
                    .forEach(year -> named.forEach(name -> keys.add(new Key(IdentityField.BIRTH, name + '|' + year))));
            if (born.precision() == PartialDate.Precision.DAY) {
                givenNames(values).forEach(name -> keys.add(new Key(IdentityField.BIRTH, name + '|' + born.value())));
            }
        }
        for (String address : values.getOrDefault(IdentityField.ADDRESS, List.of())) {
            Integer unit = RecordedAddress.read(address).unit();
            Set<Integer> units = unit == null ? Set.of() : today.apply(unit);
            if (units.size() <= MAX_UNITS) {
                units.stream()
                        .sorted()
                        .forEach(successor -> named.forEach(
                                name -> keys.add(new Key(IdentityField.ADDRESS, name + '|' + successor))));
            }
        }
        return keys.stream().limit(MAX_KEYS).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static IntStream years(PartialDate born) {
        return born.years()
                .map(range -> IntStream.rangeClosed(range.least(), range.most()))
                .orElse(IntStream.empty());
    }

    /**
     * Returns the name parts: of legal names and aliases the first syllable with the last, and of an alias also the
     * whole.
     */
    private static List<String> names(Map<IdentityField, List<String>> values) {
        List<String> names = new ArrayList<>();
        all(values).forEach(name -> NameTokens.firstSyllableAndGivenName(name)
                .ifPresent(pair -> names.add(pair.form() + " " + pair.text())));
        values.getOrDefault(IdentityField.ALIAS, List.of()).forEach(alias -> {
            NameTokens.Key whole = NameTokens.whole(alias);
            names.add(whole.form() + " " + whole.text());
        });
        return names;
    }

    private static List<String> givenNames(Map<IdentityField, List<String>> values) {
        return all(values).stream()
                .flatMap(name -> NameTokens.of(name).stream())
                .filter(key -> key.form() == NameTokens.Form.GIVEN)
                .map(key -> key.form() + " " + key.text())
                .distinct()
                .toList();
    }

    private static List<String> all(Map<IdentityField, List<String>> values) {
        List<String> all = new ArrayList<>(values.getOrDefault(IdentityField.LEGAL_NAME, List.of()));
        all.addAll(values.getOrDefault(IdentityField.ALIAS, List.of()));
        return all;
    }
}
