package vn.donghanh.casefile.web;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseSearch;
import vn.donghanh.casefile.TriageLevel;

/** What stands in the filter bar of the list. */
public class ListForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Size(max = 80)
    private @Nullable String text;

    private CaseSearch.Stage stage = CaseSearch.Stage.OPEN;
    private @Nullable TriageLevel level;
    private @Nullable String manager;
    private CaseSearch.Due due = CaseSearch.Due.ANY;

    void show(CaseSearch search) {
        text = search.text();
        stage = search.stage();
        level = search.levelFrom();
        manager = search.manager();
        due = search.due();
    }

    /** A list without an answer, which no page sends, narrows nothing. */
    CaseSearch search() {
        return new CaseSearch(
                text == null || text.isBlank() ? null : text.strip(),
                stage == null ? CaseSearch.Stage.ANY : stage,
                level,
                manager,
                due == null ? CaseSearch.Due.ANY : due);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public CaseSearch.Stage getStage() {
        return stage;
    }

    public void setStage(CaseSearch.Stage stage) {
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

    public CaseSearch.Due getDue() {
        return due;
    }

    public void setDue(CaseSearch.Due due) {
        this.due = due;
    }
}
