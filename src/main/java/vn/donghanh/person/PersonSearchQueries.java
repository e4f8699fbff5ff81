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
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.NameTokens;
import vn.donghanh.shared.RuleViolationException;

/**
 * Turns what was typed into the tokens to look for, so that cases can be found without a name reaching the database, and asks
 * the opened values again afterwards: a token is a claim, the value is what holds. No value leaves this class.
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
     * Tokens under which a value lies that may be meant.
     *
     * @param each any one of them finds
     * @param together of each of these lists one value has to hold all: {@code (i.token, i.fieldRef)} for every token
     */
    public record SearchTokens(List<byte[]> each, List<List<byte[]>> together) {
        public SearchTokens {
            each = List.copyOf(each);
            together = List.copyOf(together);
        }

        public boolean isEmpty() {
            return each.isEmpty() && together.isEmpty();
        }
    }

    /** All that the words may be: a name or a part of one, a telephone number, the number of a paper. */
    public SearchTokens searchTokens(String typed) {
        List<byte[]> each = new ArrayList<>();
        List<List<byte[]>> together = new ArrayList<>();
        for (Set<NameTokens.Key> way : NameTokens.searchKeys(typed)) {
            List<List<byte[]>> byKey = index.tokens(way);
            if (way.size() == 1) {
                byKey.forEach(each::addAll);
            } else {
                together.addAll(byKey);
            }
        }
        each.addAll(number(IdentityField.PHONE, typed));
        each.addAll(number(IdentityField.ID_PAPER, typed));
        return new SearchTokens(each, together);
    }

    /** One word that is a family or a middle name of very many: it finds only whoever is called nothing else. */
    public boolean isTooCommon(String typed) {
        return NameTokens.isCommon(typed);
    }

    /** Of the fields that were found by token those whose value is what was typed, with one statement. */
    public Set<String> confirm(String typed, Collection<String> fieldRefs) {
        if (fieldRefs.isEmpty()) {
            return Set.of();
        }
        return em
                .createQuery(
                        "select f from PersonField f where f.ref in :refs and f.supersededAt is null",
                        PersonField.class)
                .setParameter("refs", fieldRefs)
                .getResultList()
                .stream()
                .filter(PersonField::holdsValue)
                .filter(field -> matches(typed, field))
                .map(PersonField::ref)
                .collect(Collectors.toSet());
    }

    private boolean matches(String typed, PersonField field) {
        try {
            return field.field().matches(typed, fields.open(field));
        } catch (DecryptionException erased) {
            return false;
        }
    }

    private List<byte[]> number(IdentityField kind, String typed) {
        try {
            return index.tokensOfNumber(kind, kind.normalise(typed));
        } catch (RuleViolationException notOfThatKind) {
            return List.of(); // a name is not a number, and that is no error of the reader
        }
    }
}
