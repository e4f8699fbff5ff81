package vn.donghanh.closing.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.closing.ClosingService;
import vn.donghanh.closing.ClosingView;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the confirmation page: shows the consequences of closing, to confirm or cancel. */
@Named("closingConfirmPage")
@ViewScoped
public class ClosingConfirmPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ClosingQueries queries;

    @Inject
    private ClosingService closing;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    private ClosingView view;

    @PostConstruct
    void load() {
        view = queries.closing(number);
        if (!view.may().approve()) {
            throw new NotFoundException();
        }
    }

    public void approve() {
        closing.approve(number, view.frame().version());
        messages.info("closing_confirm.message.closed");
        Faces.redirect("closing/closing/%s", number);
    }

    public boolean isClientDeceased() {
        return view.current().reason() == CaseClosingReason.DECEASED;
    }

    public ClosingView getView() {
        return view;
    }
}
