package vn.donghanh.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import vn.donghanh.account.OrganisationAccountService;
import vn.donghanh.partner.OrganisationService;
import vn.donghanh.partner.web.OfferedServiceForm;
import vn.donghanh.partner.web.OrganisationForm;
import vn.donghanh.reference.place.Place;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.staff.Salutation;

/** Backing bean of one partner organisation: its services, areas, validity and user administrators. */
@Named
@ViewScoped
public class OrganisationPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    OrganisationService service;

    @Inject
    OrganisationAccountService accounts;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String ref;

    private final OfferedServiceForm offer = new OfferedServiceForm();
    private PartnerPersonForm person = new PartnerPersonForm();
    private OrganisationForm details;
    private Place area;
    private LocalDate last;
    private OrganisationAccountService.PageView page;
    private transient IssuedCode issued;
    private transient IssuedCode recoveryCode;

    public void load() {
        page = accounts.page(ref);
        details = new OrganisationForm(page.organisation().details());
        last = CentreTime.today(clock);
    }

    public void describe() throws IOException {
        service.updateDetails(ref, page.organisation().details(), details.details());
        saved();
    }

    public void addService() throws IOException {
        service.addService(ref, offer.serviceType(), offer.getNote(), CentreTime.today(clock));
        saved();
    }

    public void endService(String serviceRef) throws IOException {
        service.endService(ref, serviceRef, CentreTime.today(clock));
        saved();
    }

    public void addArea() throws IOException {
        service.addArea(ref, area, CentreTime.today(clock));
        saved();
    }

    /** Assigns the place chosen in the search to an area that had only a name. */
    public void recognise(String areaRef) throws IOException {
        service.locateArea(ref, areaRef, area);
        saved();
    }

    public void endArea(String areaRef) throws IOException {
        service.endArea(ref, areaRef, CentreTime.today(clock));
        saved();
    }

    public void end() throws IOException {
        service.end(ref, last);
        saved();
    }

    public void invite() {
        issued = accounts.inviteAdministrator(ref, person.toUsername(), person.toPartnerDetails());
        person = new PartnerPersonForm();
        load();
    }

    public void issueCode(String account) {
        issued = accounts.issueCode(ref, account);
        load();
    }

    public void enable(String account) {
        issued = accounts.enable(ref, account);
        load();
    }

    /** Issues a recovery code for a user without device and recovery codes; it is valid only after the director's confirmation. */
    public void issueRecoveryCode(String account) {
        recoveryCode = accounts.issueRecoveryCode(ref, account);
        load();
    }

    public void endSessions(String account) throws IOException {
        accounts.endSessions(ref, account);
        saved();
    }

    public void disable(String account) throws IOException {
        accounts.disable(ref, account);
        saved();
    }

    private void saved() throws IOException {
        messages.saved();
        Faces.redirect("account/organisation/%s", ref);
    }

    public OrganisationAccountService.PageView getPage() {
        return page;
    }

    public OrganisationForm getDetails() {
        return details;
    }

    public OfferedServiceForm getOffer() {
        return offer;
    }

    public PartnerPersonForm getPerson() {
        return person;
    }

    public IssuedCode getIssued() {
        return issued;
    }

    public IssuedCode getRecoveryCode() {
        return recoveryCode;
    }

    public Salutation[] getAddresses() {
        return Salutation.values();
    }

    public Place getArea() {
        return area;
    }

    public void setArea(Place area) {
        this.area = area;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
