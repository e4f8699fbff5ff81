package vn.donghanh.partnerbusiness.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import vn.donghanh.partnerbusiness.CasePartnerQueries;
import vn.donghanh.partnerbusiness.CasePartnerView;
import vn.donghanh.shared.web.address.PathValue;

/** Page of a case with everything that partners have in hand. With the code of a slip it leads to the page of that slip. */
@Named
@RequestScoped
public class CasePartnersPage {
    @Inject
    CasePartnerQueries queries;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String code;

    private CasePartnerView view;

    public void load() throws IOException {
        view = queries.list(number, code);
        if (view.page() != null) {
            Faces.redirect(view.page().substring(1));
        }
    }

    public CasePartnerView getView() {
        return view;
    }
}
