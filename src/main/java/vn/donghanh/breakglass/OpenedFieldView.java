package vn.donghanh.breakglass;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.person.value.IdentityFieldStatus;

/**
 * The page of one field that is open by emergency access.
 *
 * @param values the recorded values of this field, without their content
 */
public record OpenedFieldView(OpenedFieldRow opening, List<IdentityFieldStatus> values) implements Serializable {}
