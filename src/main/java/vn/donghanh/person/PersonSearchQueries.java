package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.NameTokens;
import vn.donghanh.shared.InList;
import vn.donghanh.shared.RuleViolationException;

/**
 * Converts a search text into index tokens, so that cases are found without a name reaching the database, and verifies
 * the hits on the decrypted values, because tokens alone are not proof. No value leaves this class.
 */
@ApplicationScoped
public class PersonSearchQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    PersonIndexRepository index;

    @Inject
    PersonFieldRepository fields;

    /**
     * The tokens to search for.
     *
     * @param single any one of them is a hit
     * @param together a hit must have all tokens of one of these lists: {@code (i.token, i.fieldRef)} for every
     *     token
     */
    public record SearchTokens(List<byte[]> single, List<List<byte[]>> together) {
        public SearchTokens {
            single = List.copyOf(single);
            together = List.copyOf(together);
        }

        public boolean isEmpty() {
            return single.isEmpty() && together.isEmpty();
        }
    }

    /**
     * Returns the tokens of all readings of the text: a name or a part of one, a telephone number, a document number.
     */
    public SearchTokens searchTokens(String typed) {
        List<byte[]> single = new ArrayList<>();
        List<List<byte[]>> together = new ArrayList<>();
        for (Set<NameTokens.Key> keys : NameTokens.searchKeys(typed)) {
            List<List<byte[]>> byKey = index.tokens(keys);
            if (keys.size() == 1) {
                byKey.forEach(single::addAll);
            } else {
                together.addAll(byKey);
            }
        }
        single.addAll(number(IdentityField.PHONE, typed));
        single.addAll(number(IdentityField.ID_PAPER, typed));
        return new SearchTokens(single, together);
    }

    /**
     * Returns whether the text is a single very common family or middle name, which finds only persons with no other
     * name.
     */
    public boolean isTooCommon(String typed) {
        return NameTokens.isCommon(typed);
    }

    /** Returns those of the found fields whose decrypted value matches the text, with one statement. */
    public Set<String> confirm(String typed, Collection<String> fieldRefs) {
        if (fieldRefs.isEmpty()) {
            return Set.of();
        }
        InList found = InList.of("ref", fieldRefs);
        return found
                .bind(em.createQuery(
                        "select f from PersonField f where " + found.includes("f.ref") + " and f.supersededAt is null",
                        PersonField.class))
                .getResultList()
                .stream()
                .filter(PersonField::holdsValue)
                .filter(field -> matches(typed, field))
                .map(PersonField::ref)
                .collect(Collectors.toSet());
    }

    /** A value that was altered stays a hit: its token was stored with it, and a client who is not found is recorded twice. */
    private boolean matches(String typed, PersonField field) {
        try {
            return field.field().matches(typed, fields.open(field));
        } catch (KeysDestroyedException destroyed) {
            return false;
        } catch (AlteredDataException altered) {
            return true;
        }
    }

    private List<byte[]> number(IdentityField kind, String typed) {
        try {
            return index.tokensOfNumber(kind, kind.normalise(typed));
        } catch (RuleViolationException notOfThatKind) {
            return List.of(); // the search text may be a name instead of a number
        }
    }
}
