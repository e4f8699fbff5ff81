package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeysDestroyedException;
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

    @SuppressWarnings("ArrayRecordComponent") // ciphertext is never compared
    record StoredAlias(PersonRef person, String ref, byte[] sealed) {
        EncryptedCell cell() {
            return PersonField.cell(person, ref);
        }
    }

    /**
     * Decrypts the alias of each person with one statement, however many they are, for lists and headings. Persons without an
     * alias, or whose keys were destroyed, are not in the map; for users who may not see aliases it is empty. In place of an
     * alias that was altered are the words for what cannot be read. The caller has checked that the user may see the persons.
     */
    public Map<PersonRef, String> open(Collection<PersonRef> persons) {
        Map<PersonRef, String> aliases = new HashMap<>();
        find(persons).forEach(stored -> {
            if (!aliases.containsKey(stored.person())) {
                String alias = encryption.openListed(IdentityField.ALIAS.purpose(), stored.cell(), stored.sealed());
                if (alias != null) {
                    aliases.put(stored.person(), alias);
                }
            }
        });
        return aliases;
    }

    /**
     * Decrypts the alias of one person, to be stored or sent.
     *
     * @throws AlteredDataException when it was altered: nothing else is sent in its place
     */
    public Optional<String> open(PersonRef person) {
        for (StoredAlias stored : find(List.of(person))) {
            try {
                return Optional.of(encryption.open(IdentityField.ALIAS.purpose(), stored.cell(), stored.sealed()));
            } catch (KeysDestroyedException destroyed) {
                // an alias that was recorded after the loss of the keys opens
            }
        }
        return Optional.empty();
    }

    private List<StoredAlias> find(Collection<PersonRef> persons) {
        if (persons.isEmpty() || !user.may(Permission.ALIAS_SEE)) {
            return List.of();
        }
        encryption.readAhead(IdentityField.ALIAS.purpose(), persons);
        InList among = InList.of("person", persons);
        String text =
                "select new vn.donghanh.person.AliasQueries$StoredAlias(f.personRef, f.ref, f.valueSealed) from PersonField f"
                        + " where f.field = vn.donghanh.person.value.IdentityField.ALIAS and "
                        + among.includes("f.personRef")
                        + " and f.supersededAt is null and f.valueSealed is not null order by f.position, f.ref";
        return among.bind(em.createQuery(text, StoredAlias.class)).getResultList();
    }
}
