package vn.donghanh.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ServiceGroup;

/** What clients may receive by law or from the Centre, in plain words. Maintained by migrations. */
@Entity
class Entitlement {
    @Id
    private String code;

    @Column(name = "position")
    private int place;

    @Enumerated(EnumType.STRING)
    private @Nullable ServiceGroup serviceGroup;

    private String vi;
    private String en;
    private String basis;
    private boolean delicate;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected Entitlement() {}

    /** Whether it is offered on that day to a client with needs of these groups. */
    boolean isOffered(Set<ServiceGroup> needed, LocalDate day) {
        LocalDate last = validTo;
        return !day.isBefore(validFrom)
                && (last == null || !day.isAfter(last))
                && (serviceGroup == null || needed.contains(serviceGroup));
    }

    SheetLine line() {
        return new SheetLine("E." + code, SheetPart.MAY_RECEIVE, vi, en, null, null, null, null, basis, delicate);
    }
}
