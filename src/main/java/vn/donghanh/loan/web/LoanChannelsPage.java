package vn.donghanh.loan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import vn.donghanh.loan.ChannelChoiceView;
import vn.donghanh.loan.ChooseChannelCommand;
import vn.donghanh.loan.LoanQueries;
import vn.donghanh.loan.LoanService;
import vn.donghanh.loan.channel.LoanChannelRow;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page on which the channels are read to the client, who then chooses one. */
@Named
@ViewScoped
public class LoanChannelsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    LoanQueries queries;

    @Inject
    LoanService service;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private ChannelChoiceView view;
    private Long channel;
    private boolean read;
    private boolean reveal;
    private LocalDate readOn;

    public void load() {
        view = queries.readChannels(number, ref == null ? "" : ref);
        readOn = CentreTime.today(clock);
    }

    public void choose() throws IOException {
        service.choose(number, ref, new ChooseChannelCommand(channel, read, reveal, readOn));
        messages.saved();
        Faces.redirect("loan/loan/%s/%s", number, ref);
    }

    /** Returns the channel chosen in the form; null while none is. */
    public LoanChannelRow getChosen() {
        return view.find(channel);
    }

    public ChannelChoiceView getView() {
        return view;
    }

    public Long getChannel() {
        return channel;
    }

    public void setChannel(Long channel) {
        this.channel = channel;
    }

    public boolean isRead() {
        return read;
    }

    public void setRead(boolean read) {
        this.read = read;
    }

    public boolean isReveal() {
        return reveal;
    }

    public void setReveal(boolean reveal) {
        this.reveal = reveal;
    }

    public LocalDate getReadOn() {
        return readOn;
    }

    public void setReadOn(LocalDate readOn) {
        this.readOn = readOn;
    }
}
