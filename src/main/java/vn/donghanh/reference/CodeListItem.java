package vn.donghanh.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.donghanh.shared.RuleViolationException;

/** One entry of a list of plain labels. Its code means one thing for ever; retired, it stays readable where it was chosen. */
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

    /** Its last day; from the next one on nobody can choose it any more. */
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
