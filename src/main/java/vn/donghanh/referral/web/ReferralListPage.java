package vn.donghanh.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.referral.view.ReferralListView;
import vn.donghanh.shared.web.address.PathValue;

/** Page that lists the referrals of a case. */
@Named
@RequestScoped
public class ReferralListPage {
    @Inject
    ReferralQueries queries;

    @Inject
    @PathValue(0)
    String number;

    private ReferralListView page;

    @PostConstruct
    void load() {
        page = queries.list(number == null ? "" : number);
    }

    public ReferralListView getPage() {
        return page;
    }
}
