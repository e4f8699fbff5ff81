package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.PersonRef;

/** The names by which clients are called in lists and headings. */
@ApplicationScoped
public class AliasQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    /**
     * The alias of each person, with one statement whatever their number. Who has none is not in the map, and for users who
     * may not see aliases it is empty. The caller has made sure that the persons may be seen.
     */
    public Map<PersonRef, String> open(Collection<PersonRef> persons) {
        Map<PersonRef, String> aliases = new HashMap<>();
        if (persons.isEmpty() || !user.may(Permission.ALIAS_SEE)) {
            return aliases;
        }
        encryption.readAhead(IdentityField.ALIAS.purpose(), persons);
        em
                .createQuery(
                        "select f.ref as ref, f.personRef as person, f.valueSealed as sealed from PersonField f"
                                + " where f.field = :alias and f.personRef in :persons"
                                + " and f.supersededAt is null and f.valueSealed is not null order by f.position, f.ref",
                        Tuple.class)
                .setParameter("alias", IdentityField.ALIAS)
                .setParameter("persons", persons)
                .getResultList()
                .stream()
                .forEach(row -> open(row, aliases));
        return aliases;
    }

    public Optional<String> open(PersonRef person) {
        return Optional.ofNullable(open(java.util.List.of(person)).get(person));
    }

    private void open(Tuple row, Map<PersonRef, String> aliases) {
        PersonRef person = row.get("person", PersonRef.class);
        if (!aliases.containsKey(person)) {
            try {
                aliases.put(
                        person,
                        encryption.open(
                                IdentityField.ALIAS.purpose(),
                                PersonField.cell(person, row.get("ref", String.class)),
                                row.get("sealed", byte[].class)));
            } catch (DecryptionException erased) {
                // Her keys are gone: she is shown by her number alone, and the rest of the list is not held up.
            }
        }
    }
}
