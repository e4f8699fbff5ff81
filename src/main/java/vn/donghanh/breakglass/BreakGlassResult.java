package vn.donghanh.breakglass;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/**
 * The result of opening or requesting an access.
 *
 * @param field null for the whole case
 * @param caseVisible whether the reader sees the case anyway, by a grant or by emergency access
 * @param pending whether nothing is open yet because someone else has to decide the request
 */
public record BreakGlassResult(
        String ref, String number, @Nullable IdentityField field, boolean caseVisible, boolean pending)
        implements Serializable {}
