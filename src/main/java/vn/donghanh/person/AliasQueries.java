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
import vn.donghanh.shared.InList;
import vn.donghanh.shared.PersonRef;

/** Reads the aliases by which clients are shown in lists and headings. */
@ApplicationScoped
public class AliasQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    /**
     * Decrypts the alias of each person with one statement, however many they are. Persons without an alias are not in
     * the map; for users who may not see aliases it is empty. The caller has checked that the user may see the persons.
     */
    public Map<PersonRef, String> open(Collection<PersonRef> persons) {
        Map<PersonRef, String> aliases = new HashMap<>();
        if (persons.isEmpty() || !user.may(Permission.ALIAS_SEE)) {
            return aliases;
        }
        encryption.readAhead(IdentityField.ALIAS.purpose(), persons);
        InList among = InList.of("person", persons);
        String text = "select f.ref as ref, f.personRef as person, f.valueSealed as sealed from PersonField f"
                + " where f.field = vn.donghanh.person.value.IdentityField.ALIAS and " + among.includes("f.personRef")
                + " and f.supersededAt is null and f.valueSealed is not null order by f.position, f.ref";
        among.bind(em.createQuery(text, Tuple.class)).getResultList().forEach(row -> open(row, aliases));
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
                // the client's keys are destroyed: only the case number is shown, and the rest of the list is
                // unaffected
            }
        }
    }
}
