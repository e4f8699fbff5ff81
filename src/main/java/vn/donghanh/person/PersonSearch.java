package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.crypto.BlindIndex;
import vn.donghanh.shared.RuleViolation;

/** Turns what was typed into the fingerprints to look for, so that a list can be filtered without a name reaching the database. */
@ApplicationScoped
public class PersonSearch {
    private static final List<IdentityField> SEARCHED =
            List.of(IdentityField.ALIAS, IdentityField.LEGAL_NAME, IdentityField.PHONE, IdentityField.ID_PAPER);

    @Inject
    BlindIndex index;

    /**
     * The fingerprints of all that the words may be: a whole alias or name, a phone number, a paper's number. To be used as
     * {@code c.personRef in (select i.personRef from PersonIndexRow i where i.token in :tokens)}; empty when it can be none.
     */
    public List<byte[]> tokens(String typed) {
        List<byte[]> tokens = new ArrayList<>();
        for (IdentityField field : SEARCHED) {
            try {
                field.searchable(field.normalise(typed)).ifPresent(text -> tokens.add(index.token(field.name(), text)));
            } catch (RuleViolation notOfThatKind) {
                // a name is not a phone number, and that is no error of the reader
            }
        }
        return tokens;
    }
}
