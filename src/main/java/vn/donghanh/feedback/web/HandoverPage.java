package vn.donghanh.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.feedback.FeedbackQueries;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the page that explains the handing over of the device; {@link HandoverServlet} carries it out. */
@Named
@RequestScoped
public class HandoverPage {
    @Inject
    FeedbackQueries queries;

    @Inject
    @PathValue(0)
    String number;

    private CaseHeader header;

    @PostConstruct
    void load() {
        header = queries.prepareHandover(number);
    }

    public CaseHeader getHeader() {
        return header;
    }
}
