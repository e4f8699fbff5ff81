package vn.donghanh.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.feedback.FeedbackQueries;

/** Backing bean of the page that explains the handing over of the device; {@link HandoverServlet} carries it out. */
@Named
@RequestScoped
public class HandoverPage {
    @Inject
    FeedbackQueries queries;

    @Inject
    @Param(pathIndex = 0)
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
