package vn.donghanh.assessment.web;

import java.io.Serializable;
import java.util.stream.Stream;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.NeedDraft;
import vn.donghanh.assessment.NeedView;
import vn.donghanh.casefile.spi.PresentingNeed;

/** The form model of one need, with its last saved view. */
public class NeedForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final PresentingNeed need;
    private final NeedView saved;
    private String words;
    private Eligibility eligibility;
    private String rule;
    private String basis;

    NeedForm(NeedView saved) {
        this.key = saved.key();
        this.need = saved.need();
        this.saved = saved;
        this.words = saved.words();
        this.eligibility = saved.eligibility();
        this.rule = saved.rule();
        this.basis = saved.basis();
    }

    NeedForm(PresentingNeed need) {
        this.key = null;
        this.need = need;
        this.saved = null;
    }

    NeedDraft draft() {
        return new NeedDraft(key, need, words, eligibility, rule, basis);
    }

    /** Whether anything was written about it. */
    boolean isWritten() {
        return eligibility != null
                || rule != null
                || Stream.of(words, basis).anyMatch(text -> text != null && !text.isBlank());
    }

    /** Returns the last saved view; null for an unsaved need. */
    public NeedView getSaved() {
        return saved;
    }

    public PresentingNeed getNeed() {
        return need;
    }

    public String getLabelKey() {
        return saved == null ? "PresentingNeed." + need : saved.labelKey();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Eligibility getEligibility() {
        return eligibility;
    }

    public void setEligibility(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }
}
