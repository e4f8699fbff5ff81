package vn.donghanh.person.duplicate;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.MatchIndicator;
import vn.donghanh.person.value.NameTokens;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.RecordedAddress;

/** Compares two persons' decrypted values. Returns only indicators, never a value. */
record PersonComparison(Map<IdentityField, List<String>> left, Map<IdentityField, List<String>> other) {
    private static final int MOST = 100;

    /** @param samePlace whether two units are the same place, across territorial reforms */
    Set<MatchIndicator> indicators(BiPredicate<Integer, Integer> samePlace) {
        Set<MatchIndicator> found = EnumSet.noneOf(MatchIndicator.class);
        names(found);
        papers(found);
        if (intersect(values(left, IdentityField.PHONE), values(other, IdentityField.PHONE))) {
            found.add(MatchIndicator.PHONE_SAME);
        }
        birth().ifPresent(found::add);
        if (places(left).stream().anyMatch(leftPlace -> places(other).stream()
                .anyMatch(otherPlace -> samePlace.test(leftPlace, otherPlace)))) {
            found.add(MatchIndicator.PLACE_SAME);
        }
        return found;
    }

    /** A value that was not compared might outweigh all that speaks against the pair. */
    static int strength(Set<MatchIndicator> likeness) {
        int sum = likeness.stream().mapToInt(MatchIndicator::weight).sum();
        int least = likeness.contains(MatchIndicator.VALUE_UNREADABLE) ? MatchIndicator.VALUE_UNREADABLE.weight() : 0;
        return Math.max(least, Math.min(MOST, sum));
    }

    private void names(Set<MatchIndicator> found) {
        Set<String> names = whole(left, IdentityField.LEGAL_NAME);
        Set<String> otherNames = whole(other, IdentityField.LEGAL_NAME);
        Set<String> aliases = whole(left, IdentityField.ALIAS);
        Set<String> otherAliases = whole(other, IdentityField.ALIAS);
        if (intersect(names, otherNames)) {
            found.add(MatchIndicator.NAME_SAME);
        }
        if (intersect(names, otherAliases) || intersect(aliases, otherNames)) {
            found.add(MatchIndicator.NAME_IS_ALIAS);
        }
        if (intersect(aliases, otherAliases)) {
            found.add(sharedAliasHasSeveralWords() ? MatchIndicator.ALIAS_SAME : MatchIndicator.ALIAS_OF_ONE_WORD_SAME);
        }
        if (found.isEmpty() && areNamesAlike()) {
            found.add(MatchIndicator.NAMES_ALIKE);
        }
    }

    private boolean sharedAliasHasSeveralWords() {
        Set<String> otherValues = whole(other, IdentityField.ALIAS);
        return values(left, IdentityField.ALIAS).stream()
                .filter(alias -> otherValues.contains(NameTokens.whole(alias).text()))
                .anyMatch(alias -> NameTokens.syllables(alias).size() > 1);
    }

    private boolean areNamesAlike() {
        return intersect(nameEnds(left), nameEnds(other));
    }

    private static Set<NameTokens.Key> nameEnds(Map<IdentityField, List<String>> person) {
        return Stream.of(IdentityField.LEGAL_NAME, IdentityField.ALIAS)
                .flatMap(kind -> values(person, kind).stream())
                .flatMap(name -> NameTokens.firstSyllableAndGivenName(name).stream())
                .collect(Collectors.toSet());
    }

    private void papers(Set<MatchIndicator> found) {
        Set<String> leftValues = values(left, IdentityField.ID_PAPER);
        Set<String> otherValues = values(other, IdentityField.ID_PAPER);
        if (intersect(leftValues, otherValues)) {
            found.add(MatchIndicator.PAPER_SAME);
        } else if (intersect(kinds(leftValues), kinds(otherValues))) {
            found.add(MatchIndicator.PAPER_DIFFERS);
        }
    }

    /** Returns the document types, told apart by length: a new card does not contradict an old one. */
    private static Set<Integer> kinds(Set<String> papers) {
        return papers.stream().map(String::length).collect(Collectors.toSet());
    }

    private Optional<MatchIndicator> birth() {
        for (String leftBirth : values(left, IdentityField.BIRTH)) {
            for (String otherBirth : values(other, IdentityField.BIRTH)) {
                return PartialDate.parse(leftBirth).matchWith(PartialDate.parse(otherBirth));
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> places(Map<IdentityField, List<String>> person) {
        return values(person, IdentityField.ADDRESS).stream()
                .map(RecordedAddress::read)
                .map(RecordedAddress::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<String> whole(Map<IdentityField, List<String>> person, IdentityField field) {
        return values(person, field).stream()
                .map(name -> NameTokens.whole(name).text())
                .collect(Collectors.toSet());
    }

    private static Set<String> values(Map<IdentityField, List<String>> person, IdentityField field) {
        return new LinkedHashSet<>(person.getOrDefault(field, List.of()));
    }

    private static <T> boolean intersect(Set<T> some, Set<T> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** Contains no value, so that logging it discloses nothing. */
    @Override
    public String toString() {
        return "two persons";
    }
}
