package vn.donghanh.consent;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.consent.ConsentPolicy.NamedConsent;

/**
 * Whom the client agrees to have present, for the forms in which a conversation is recorded.
 *
 * @param family the relatives the Centre may talk to
 * @param interpreters the interpreters who may hear what the client tells
 * @param mayAsk whether the user may ask the client and record the answer
 */
public record PresentPersons(List<NamedConsent> family, List<NamedConsent> interpreters, boolean mayAsk)
        implements Serializable {}
