package vn.donghanh.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/**
 * An item of a code list, or one of its wordings: its code never changes its meaning, but its labels may be corrected from a day on. A retired item
 * stays readable where it was chosen.
 */
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
    private @Nullable String screenVi;
    private @Nullable String screenEn;
    private @Nullable String officialCode;
    private @Nullable String category;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

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
        this.category = entry.category();
        this.validFrom = entry.from();
    }

    /**
     * Corrects the labels from this day on.
     *
     * @return the row that holds from then; the same one when it begins no earlier
     * @throws RuleViolationException when the item is retired
     */
    CodeListItem reword(RewordCodeListItemCommand words, LocalDate from) {
        if (validTo != null) {
            throw new RuleViolationException(SettingsRule.ALREADY_RETIRED);
        }
        if (!validFrom.isBefore(from)) {
            write(words);
            return this;
        }
        validTo = from.minusDays(1);
        CodeListItem next = new CodeListItem();
        next.listCode = listCode;
        next.place = place;
        next.code = code;
        next.officialCode = officialCode;
        next.category = category;
        next.validFrom = from;
        next.write(words);
        return next;
    }

    /** Returns its labels. */
    RewordCodeListItemCommand words() {
        return new RewordCodeListItemCommand(code, vi, en, screenVi, screenEn);
    }

    private void write(RewordCodeListItemCommand words) {
        vi = words.vi();
        en = words.en();
        screenVi = words.screenVi();
        screenEn = words.screenEn();
    }

    /** Retires the item: it cannot be chosen after the given last day, or ever if that lies before its first. */
    void retire(LocalDate last) {
        if (validTo != null) {
            throw new RuleViolationException(SettingsRule.ALREADY_RETIRED);
        }
        validTo = last;
    }
}
