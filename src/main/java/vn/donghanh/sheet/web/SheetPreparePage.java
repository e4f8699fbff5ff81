package vn.donghanh.sheet.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.sheet.SheetLine;
import vn.donghanh.sheet.SheetPart;
import vn.donghanh.sheet.SheetPrepareView;
import vn.donghanh.sheet.SheetQueries;
import vn.donghanh.sheet.SheetService;

/** The page on which worker and client choose what stands on the sheet. Delicate lines begin unticked. */
@Named
@ViewScoped
public class SheetPreparePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    SheetQueries queries;

    @Inject
    SheetService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    @PathValue(0)
    String number;

    private final FormToken once = new FormToken();
    private SheetPrepareView view;
    private Set<String> mayReceive = new HashSet<>();
    private Set<String> received = new HashSet<>();
    private Set<String> contacts = new HashSet<>();

    public void load() {
        view = queries.prepare(number);
        mayReceive = ticked(SheetPart.MAY_RECEIVE);
        received = ticked(SheetPart.RECEIVED);
        contacts = ticked(SheetPart.CONTACTS);
    }

    public void print() {
        leave(forms.once(once.getValue(), () -> service.print(number, chosen())));
    }

    public void readAloud() {
        leave(forms.once(once.getValue(), () -> service.readAloud(number, chosen())));
    }

    private void leave(String ref) {
        Faces.redirect("sheet/paper/%s/%s", number, ref);
    }

    private Set<String> ticked(SheetPart part) {
        Set<String> keys = new HashSet<>();
        view.of(part).stream()
                .filter(line -> !line.delicate())
                .map(SheetLine::key)
                .forEach(keys::add);
        return keys;
    }

    private Set<String> chosen() {
        Set<String> keys = new HashSet<>(mayReceive);
        keys.addAll(received);
        keys.addAll(contacts);
        return keys;
    }

    public List<SheetLine> linesOf(String part) {
        return view.of(SheetPart.valueOf(part));
    }

    public SheetPrepareView getView() {
        return view;
    }

    public FormToken getOnce() {
        return once;
    }

    public Set<String> getMayReceive() {
        return mayReceive;
    }

    public void setMayReceive(Set<String> mayReceive) {
        this.mayReceive = mayReceive;
    }

    public Set<String> getReceived() {
        return received;
    }

    public void setReceived(Set<String> received) {
        this.received = received;
    }

    public Set<String> getContacts() {
        return contacts;
    }

    public void setContacts(Set<String> contacts) {
        this.contacts = contacts;
    }
}
