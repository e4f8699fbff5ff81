package vn.donghanh.partner.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.partner.OrganisationRow;
import vn.donghanh.partner.OrganisationService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Messages;

/** Page that lists the partner organisations and adds a new one. */
@Named
@ViewScoped
public class OrganisationsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    OrganisationService service;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private final OrganisationForm form = new OrganisationForm();
    private LocalDate from;
    private List<OrganisationRow> valid;
    private List<OrganisationRow> ended;

    public void load() {
        List<OrganisationRow> all = service.list();
        valid = all.stream().filter(OrganisationRow::valid).toList();
        ended = all.stream().filter(row -> !row.valid()).toList();
        from = CentreTime.today(clock);
    }

    public void add() throws IOException {
        String ref = service.add(form.details(), from);
        messages.saved();
        Faces.redirect("account/organisation/%s", ref);
    }

    public List<OrganisationRow> getValid() {
        return valid;
    }

    public List<OrganisationRow> getEnded() {
        return ended;
    }

    public OrganisationForm getForm() {
        return form;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
