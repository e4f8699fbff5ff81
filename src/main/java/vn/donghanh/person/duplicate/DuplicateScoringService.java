package vn.donghanh.person.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.person.PersonField;
import vn.donghanh.person.PersonFieldRepository;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.MatchIndicator;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.shared.PersonRef;

/**
 * Scores pairs of possible duplicates: decrypts both records' values and compares them, in a constant number of
 * statements. Done when a decision maker opens the list and never at intake, where a known client must not take longer.
 * Values are not returned.
 */
@ApplicationScoped
class DuplicateScoringService {
    /** The minimum strength at which a pair is shown; one common word of an address alone is below it. */
    static final int DISPLAY_THRESHOLD = 15;

    @Inject
    DuplicatePairRepository pairs;

    @Inject
    PersonFieldRepository fields;

    @Inject
    PlaceQueries places;

    /** Stores the strength of each pair. */
    void score(Collection<Long> pairIds) {
        Map<Long, Set<MatchIndicator>> likeness = indicators(pairIds);
        if (likeness.isEmpty()) {
            return;
        }
        Map<Long, Integer> strengths = new LinkedHashMap<>();
        likeness.forEach((pair, indicators) -> strengths.put(pair, PersonComparison.strength(indicators)));
        pairs.saveStrengths(strengths);
    }

    /** Returns the match indicators of each pair. */
    Map<Long, Set<MatchIndicator>> indicators(Collection<Long> pairIds) {
        if (pairIds.isEmpty()) {
            return Map.of();
        }
        List<DuplicatePairRepository.Persons> compared = pairs.findPersons(pairIds);
        Set<PersonRef> altered = new HashSet<>();
        Map<PersonRef, Map<IdentityField, List<String>>> opened = opened(
                compared.stream()
                        .flatMap(pair -> Stream.of(pair.first(), pair.other()))
                        .collect(Collectors.toSet()),
                altered);
        BiPredicate<Integer, Integer> samePlace = places.sameInAnyEra();
        Map<Long, Set<MatchIndicator>> likeness = new LinkedHashMap<>();
        for (DuplicatePairRepository.Persons pair : compared) {
            Set<MatchIndicator> indicators = new PersonComparison(
                            opened.getOrDefault(pair.first(), Map.of()), opened.getOrDefault(pair.other(), Map.of()))
                    .indicators(samePlace);
            if (altered.contains(pair.first()) || altered.contains(pair.other())) {
                indicators.add(MatchIndicator.VALUE_UNREADABLE);
            }
            likeness.put(pair.id(), indicators);
        }
        return likeness;
    }

    private Map<PersonRef, Map<IdentityField, List<String>>> opened(Set<PersonRef> persons, Set<PersonRef> altered) {
        Map<PersonRef, Map<IdentityField, List<String>>> opened = new HashMap<>();
        fields.findValues(persons).stream()
                .filter(field -> field.field() != IdentityField.KIN)
                .forEach(field -> open(
                        field,
                        opened.computeIfAbsent(field.person(), person -> new EnumMap<>(IdentityField.class)),
                        altered));
        return opened;
    }

    private void open(PersonField field, Map<IdentityField, List<String>> into, Set<PersonRef> altered) {
        try {
            into.computeIfAbsent(field.field(), kind -> new ArrayList<>()).add(fields.open(field));
        } catch (KeysDestroyedException destroyed) {
            // nothing is left of the person to compare
        } catch (AlteredDataException changed) {
            altered.add(field.person());
        }
    }
}
