package vn.donghanh.staff.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.staff.FactorService;
import vn.donghanh.staff.FreshSheet;
import vn.donghanh.staff.RecoverySheet;

/** What one proves oneself with beside the passphrase. Fresh recovery codes are drawn into one answer only. */
@Named
@RequestScoped
public class FactorsPage {
    @Inject
    FactorService service;

    @Inject
    FreshSheet fresh;

    @Inject
    Messages messages;

    private FactorService.Page page;
    private RecoverySheet sheet;

    @PostConstruct
    void load() {
        page = service.own();
    }

    public void newSheet() {
        sheet = fresh.make();
        load();
    }

    public void end(String ref) {
        service.end(ref);
        messages.saved();
        load();
    }

    public FactorService.Page getPage() {
        return page;
    }

    public RecoverySheet getSheet() {
        return sheet;
    }
}
