package vn.donghanh.reporting.signed;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import vn.donghanh.document.form.SigningCapacity;

/**
 * As what somebody signed a period or a report.
 *
 * @param office the signer's office where the director delegated it; empty for the director
 */
@Embeddable
public record PeriodSigner(
        @Enumerated(EnumType.STRING) @Column(name = "signed_as") SigningCapacity capacity,
        @Column(name = "signed_office") String office)
        implements Serializable {
    public static final PeriodSigner DIRECTOR = new PeriodSigner(SigningCapacity.HEAD, "");
}
