package vn.donghanh.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.donghanh.shared.RuleViolationException;

/** An item of a code list. Its code never changes its meaning; a retired item stays readable where it was chosen. */
@Entity
class CodeListItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list")
    private String listCode;

    private String code;

    @Column(name = "position")
    private int place;

    private String vi;
    private String en;
    private String screenVi;
    private String screenEn;
    private String officialCode;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Version
    private int version;

    protected CodeListItem() {}

    CodeListItem(String list, int place, AddCodeListItemCommand entry) {
        this.listCode = list;
        this.place = place;
        this.code = entry.code();
        this.vi = entry.vi();
        this.en = entry.en();
        this.screenVi = entry.screenVi();
        this.screenEn = entry.screenEn();
        this.validFrom = entry.from();
    }

    /** Retires the item: it cannot be chosen after the given last day. */
    void retire(LocalDate last) {
        if (validTo != null) {
            throw new RuleViolationException(SettingsRule.ALREADY_RETIRED);
        }
        if (last.isBefore(validFrom)) {
            throw RuleViolationException.at("last", SettingsRule.ENDS_BEFORE_IT_BEGINS);
        }
        validTo = last;
    }
}
