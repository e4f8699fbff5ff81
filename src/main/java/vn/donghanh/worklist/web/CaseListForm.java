package vn.donghanh.worklist.web;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.shared.VietnameseText;

/** Form of the filter bar of the case list. */
public class CaseListForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Size(max = 80)
    private @Nullable String text;

    private String stage = StatusFilter.OPEN.code();
    private @Nullable TriageLevel level;
    private @Nullable String manager;
    private CaseSearchCriteria.Due due = CaseSearchCriteria.Due.ANY;

    void show(CaseSearchCriteria search) {
        text = search.text();
        stage = search.status().code();
        level = search.levelFrom();
        manager = search.manager();
        due = search.due();
    }

    /** Returns the criteria. A missing selection, which no page sends, applies no filter. */
    CaseSearchCriteria search() {
        return new CaseSearchCriteria(
                VietnameseText.cleanOrNull(text),
                StatusFilter.find(stage).orElse(StatusFilter.ANY),
                level,
                manager,
                due == null ? CaseSearchCriteria.Due.ANY : due);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public @Nullable TriageLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable TriageLevel level) {
        this.level = level;
    }

    public @Nullable String getManager() {
        return manager;
    }

    public void setManager(@Nullable String manager) {
        this.manager = manager;
    }

    public CaseSearchCriteria.Due getDue() {
        return due;
    }

    public void setDue(CaseSearchCriteria.Due due) {
        this.due = due;
    }
}
