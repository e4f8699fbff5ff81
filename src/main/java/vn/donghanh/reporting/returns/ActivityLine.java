package vn.donghanh.reporting.returns;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Activities of communication of one form in a commune and quarter.
 *
 * @param unitId the commune, valid on the last day of the period of the return
 * @param form code of the list of forms
 * @param quarterId the period of the quarter
 */
@Embeddable
public record ActivityLine(int unitId, String form, long quarterId, int activities) implements Serializable {
    /** The code of the list of forms. */
    public static final String FORMS = "communication_form";
}
