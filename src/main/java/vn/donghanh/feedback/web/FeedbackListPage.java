package vn.donghanh.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.donghanh.feedback.FeedbackArea;
import vn.donghanh.feedback.FeedbackListView;
import vn.donghanh.feedback.FeedbackQueries;
import vn.donghanh.feedback.Satisfaction;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.web.address.QueryValue;

/** What clients said about the services, for who supervises their cases. */
@Named
@RequestScoped
public class FeedbackListPage {
    private static final int PAGE_SIZE = 25;

    @Inject
    FeedbackQueries queries;

    @Inject
    @QueryValue("page")
    Integer page;

    private FeedbackListView view;

    @PostConstruct
    void load() {
        view = queries.list(PageRequest.ofPage(getNumber(), PAGE_SIZE, "", false));
    }

    public FeedbackListView getView() {
        return view;
    }

    public List<FeedbackArea> areas() {
        return List.copyOf(view.counts().keySet());
    }

    public long count(FeedbackArea area, String satisfaction) {
        return view.counts().getOrDefault(area, Map.of()).getOrDefault(Satisfaction.valueOf(satisfaction), 0L);
    }

    public int getNumber() {
        return page == null ? 1 : Math.max(page, 1);
    }

    public int getSize() {
        return PAGE_SIZE;
    }
}
