package vn.donghanh.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.handover.HandoverListView;
import vn.donghanh.handover.HandoverQueries;

/** The page of who carries what in a unit. */
@Named
@ViewScoped
public class HandoverListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    HandoverQueries queries;

    private HandoverListView view;

    public void load() {
        view = queries.list();
    }

    /** Returns the levels, the most urgent first. */
    public List<TriageLevel> getLevels() {
        return Arrays.stream(TriageLevel.values())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public HandoverListView getView() {
        return view;
    }
}
