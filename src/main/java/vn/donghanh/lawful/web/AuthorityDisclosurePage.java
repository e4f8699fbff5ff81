package vn.donghanh.lawful.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import vn.donghanh.lawful.AuthorityDisclosureService;
import vn.donghanh.lawful.AuthorityDisclosureView;
import vn.donghanh.lawful.ClientNotificationChannel;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the disclosures to authorities of one case, where the worker records the notification of the client. */
@Named("lawfulGivenPage")
@ViewScoped
public class AuthorityDisclosurePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AuthorityDisclosureService disclosures;

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    @Inject
    @PathValue(0)
    private String number;

    private AuthorityDisclosureView page;

    @NotNull
    private ClientNotificationChannel channel;

    @NotNull
    private LocalDate on;

    public void load() {
        page = disclosures.page(number);
    }

    public void recordNotification(String ref) {
        disclosures.recordNotification(number, ref, channel, on);
        messages.info("lawful_given.message.informed");
        Faces.redirect("lawful/given/%s", page.header().number());
    }

    public String items(AuthorityDisclosureView.Row row) {
        return row.items().stream().map(texts::of).collect(Collectors.joining(", "));
    }

    public AuthorityDisclosureView getPage() {
        return page;
    }

    public ClientNotificationChannel[] getChannels() {
        return ClientNotificationChannel.values();
    }

    public ClientNotificationChannel getChannel() {
        return channel;
    }

    public void setChannel(ClientNotificationChannel channel) {
        this.channel = channel;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
