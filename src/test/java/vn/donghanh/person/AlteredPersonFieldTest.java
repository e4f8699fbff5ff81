package vn.donghanh.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.BlindIndexContributor;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.security.Role;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.RowsFixture;
import vn.donghanh.testing.UserFixture;

/** What is made of an identity value that was altered, and of one whose keys were destroyed. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class AlteredPersonFieldTest {
    private static final Instant RECORDED = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final int UNIT = 7;

    private final PersonRef readable = PersonRef.random();
    private final PersonRef altered = PersonRef.random();
    private final PersonRef erased = PersonRef.random();
    private final List<PersonRef> persons = List.of(readable, altered, erased);

    @TempDir
    Path temp;

    private TestKeys keys;
    private FieldEncryption encryption;

    @BeforeEach
    void makeKeys() {
        keys = TestKeys.in(temp);
        encryption = keys.encryption();
    }

    @Test
    void searchStillFindsAClientWhoseNameWasAltered() {
        List<PersonField> stored = stored(IdentityField.ALIAS, "Bé Tư");
        PersonSearchQueries search = new PersonSearchQueries();
        search.fields = fields(stored);
        search.em = RowsFixture.of(stored.toArray());
        Set<String> refs = new TreeSet<>(stored.stream().map(PersonField::ref).toList());
        assertThat(search.confirm("Bé Tư", refs))
                .containsExactlyInAnyOrder(stored.get(0).ref(), stored.get(1).ref());
        assertThat(search.confirm("Ba Lan", refs)).containsExactly(stored.get(1).ref());
    }

    @Test
    void listSaysThatAnAliasCannotBeRead() {
        AliasQueries aliases = aliases(stored(IdentityField.ALIAS, "Bé Tư"));
        assertThat(aliases.open(persons)).isEqualTo(Map.of(readable, "Bé Tư", altered, "(unreadable)"));
    }

    @Test
    void noSlipIsSentInPlaceOfAnAlteredAlias() {
        List<PersonField> stored = stored(IdentityField.ALIAS, "Bé Tư");
        assertThat(aliases(stored.subList(0, 1)).open(readable)).contains("Bé Tư");
        assertThat(aliases(stored.subList(2, 3)).open(erased)).isEmpty();
        assertThatThrownBy(() -> aliases(stored.subList(1, 2)).open(altered)).isInstanceOf(AlteredDataException.class);
    }

    @Test
    void agesAreNotCountedWithoutAnAlteredBirth() {
        List<PersonField> stored = stored(
                IdentityField.BIRTH, PartialDate.day(LocalDate.of(1996, 4, 12)).text());
        assertThatThrownBy(() -> births(stored).known(persons, RECORDED)).isInstanceOf(AlteredDataException.class);
        BirthDateQueries.ReadableBirths read = births(stored).readable(persons, RECORDED);
        assertThat(read.known()).containsOnlyKeys(readable);
        assertThat(read.altered()).containsExactly(altered);
        assertThat(births(List.of(stored.get(0), stored.get(2))).known(persons, RECORDED))
                .containsOnlyKeys(readable);
    }

    @Test
    void residencesAreNotCountedWithoutAnAlteredAddress() {
        List<PersonField> stored = addresses();
        assertThatThrownBy(() -> residences(stored).between(DAY, DAY, persons))
                .isInstanceOf(AlteredDataException.class);
        assertThat(residences(List.of(stored.get(0), stored.get(2))).between(DAY, DAY, persons))
                .isEqualTo(Map.of(readable, List.of(new ResidenceQueries.Residence(UNIT, null))));
    }

    @Test
    void formForSendingSaysThatAnAddressWasAltered() {
        List<PersonField> stored = addresses();
        assertThat(units(stored.get(0))).isEqualTo(new ResidenceLookup.Units(Set.of(UNIT), false));
        assertThat(units(stored.get(1))).isEqualTo(new ResidenceLookup.Units(Set.of(), true));
        assertThat(units(stored.get(2))).isEqualTo(new ResidenceLookup.Units(Set.of(), false));
    }

    @Test
    void indexKeepsTheTokensOfAnAlteredName() {
        List<PersonField> stored = stored(IdentityField.ALIAS, "Bé Tư");
        TokensFixture tokens = new TokensFixture();
        PersonBlindIndexContributor contributor = new PersonBlindIndexContributor() {
            @Override
            public List<String> after(String personRef) {
                return persons.stream().map(PersonRef::value).toList();
            }
        };
        Set<String> replaced = new TreeSet<>();
        contributor.em = RowsFixture.of(stored.toArray());
        contributor.fields = fields(stored);
        contributor.index = tokens;
        contributor.places = withoutPlaces();
        contributor.replaceDuplicateKeys = new DuplicateIndexRepository() {
            @Override
            int replace(Map<String, Set<BlockingKeys.Key>> byPerson) {
                replaced.addAll(byPerson.keySet());
                return 0;
            }
        };
        Optional<BlindIndexContributor.Batch> batch = contributor.rebuildNext("");
        assertThat(batch).contains(new BlindIndexContributor.Batch(erased.value(), 3, 3, 2, 1));
        assertThat(tokens.replaced).containsOnly(Map.entry(readable, true), Map.entry(erased, false));
        assertThat(replaced).containsExactlyInAnyOrder(readable.value(), erased.value());
    }

    /** Whether the values of each person that are indexed anew have tokens. */
    private static final class TokensFixture extends PersonIndexRepository {
        private final Map<PersonRef, Boolean> replaced = new HashMap<>();

        @Override
        Entry entry(PersonField field, String normalised) {
            return new Entry(field, List.of(new byte[] {1}));
        }

        @Override
        List<Entry> findChanged(Collection<String> personRefs, List<Entry> entries) {
            return new ArrayList<>(entries);
        }

        @Override
        void replace(List<Entry> entries) {
            entries.forEach(entry ->
                    replaced.put(entry.field().person(), !entry.tokens().isEmpty()));
        }

        @Override
        void deleteSuperseded(Collection<String> personRefs) {}
    }

    private static PlaceQueries withoutPlaces() {
        return new PlaceQueries() {
            @Override
            public Function<Integer, Set<Integer>> currentUnits() {
                return unit -> Set.of();
            }
        };
    }

    /** Returns a value of each person: a readable, an altered, and one whose keys are destroyed. */
    private List<PersonField> stored(IdentityField kind, String text) {
        List<PersonField> stored = persons.stream()
                .map(person -> {
                    PersonField field = PersonFields.stored(encryption, person, kind, text);
                    return person.equals(altered) ? PersonFields.altered(field) : field;
                })
                .toList();
        keys.destroy(erased);
        return stored;
    }

    private List<PersonField> addresses() {
        return stored(IdentityField.ADDRESS, new RecordedAddress("kiệt nhỏ", UNIT, LocalDate.of(2024, 3, 1)).text());
    }

    private PersonFieldRepository fields(List<PersonField> stored) {
        return PersonFields.repository(encryption, stored);
    }

    private AliasQueries aliases(List<PersonField> stored) {
        AliasQueries aliases = new AliasQueries();
        aliases.encryption = encryption;
        aliases.user = UserFixture.with(Role.CASE_MANAGER);
        aliases.em = RowsFixture.of(stored.stream()
                .map(field -> new AliasQueries.StoredAlias(
                        field.person(), field.ref(), field.valueSealed().orElseThrow()))
                .toArray());
        return aliases;
    }

    private BirthDateQueries births(List<PersonField> stored) {
        BirthDateQueries births = new BirthDateQueries();
        births.encryption = encryption;
        births.fields = fields(stored);
        births.em = RowsFixture.of(stored.toArray());
        return births;
    }

    private ResidenceQueries residences(List<PersonField> stored) {
        ResidenceQueries residences = new ResidenceQueries();
        residences.fields = fields(stored);
        residences.em = RowsFixture.of(stored.toArray());
        residences.auditContext = new AuditContext();
        return residences;
    }

    private ResidenceLookup.Units units(PersonField stored) {
        ResidenceLookup lookup = new ResidenceLookup();
        lookup.fields = fields(List.of(stored));
        lookup.user = UserFixture.with(Role.CASE_MANAGER);
        lookup.auditContext = new AuditContext();
        return lookup.units(stored.person(), "DH-7K3F-9MQ2");
    }
}
