package vn.donghanh.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;

/** A sheet that a client was given or had read aloud. Which lines were chosen is encrypted. Append-only. */
@Entity
@Table(name = "info_sheet", catalog = "donghanh_log")
class InfoSheet {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private SheetWay way;

    private Instant givenAt;
    private StaffId staffId;
    private byte[] linesSealed;

    protected InfoSheet() {}

    InfoSheet(String ref, CaseView caseView, SheetWay way, byte[] lines, StaffId staffId, Instant at) {
        this.ref = ref;
        this.caseId = caseView.id().value();
        this.episode = caseView.episode();
        this.way = way;
        this.linesSealed = lines;
        this.staffId = staffId;
        this.givenAt = at;
    }

    String ref() {
        return ref;
    }

    SheetWay way() {
        return way;
    }

    Instant givenAt() {
        return givenAt;
    }

    StaffId staff() {
        return staffId;
    }

    byte[] linesSealed() {
        return linesSealed;
    }
}
