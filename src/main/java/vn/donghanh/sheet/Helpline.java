package vn.donghanh.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A national number that a client may ring, with its hours. Maintained by migrations. */
@Entity
class Helpline {
    @Id
    private String code;

    @Column(name = "position")
    private int place;

    private String phone;
    private String vi;
    private String en;
    private String hoursVi;
    private String hoursEn;
    private String basis;
    private boolean delicate;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected Helpline() {}

    boolean isValidOn(LocalDate day) {
        LocalDate last = validTo;
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }

    SheetLine line() {
        return new SheetLine(
                "H." + code,
                SheetPart.CONTACTS,
                vi + ", " + hoursVi,
                en + ", " + hoursEn,
                null,
                null,
                null,
                phone,
                basis,
                delicate);
    }
}
