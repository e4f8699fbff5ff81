package vn.donghanh.caseaudit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.caseaudit.FindingKind;

/** Form for a finding about one case or the whole sample; the fields are in {@code /WEB-INF/caseaudit/finding.xhtml}. */
public class FindingForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @NotNull
    private FindingKind kind;

    @NotBlank
    @Size(min = 10, max = 2000)
    private String words;

    public FindingKind[] getKinds() {
        return FindingKind.values();
    }

    public FindingKind getKind() {
        return kind;
    }

    public void setKind(FindingKind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
