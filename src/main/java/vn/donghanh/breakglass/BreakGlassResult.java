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
 * @param managerTold whether the case manager was told; else the supervisors were, since nobody who manages the case can read it
 */
public record BreakGlassResult(
        String ref,
        String number,
        @Nullable IdentityField field,
        boolean caseVisible,
        boolean pending,
        boolean managerTold)
        implements Serializable {}
