package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.shared.PersonRef;

/**
 * Where wrapped keysets, persons' wrapped keys, the lists of persons and the journal of the commands lie, apart from the database and its backups.
 * Whatever returns normally is durable. Several servers use one storage at the same time.
 */
public interface KeyStorage {
    /** Returns the setting and the place, for sentences. */
    String location();

    /** Returns where the keys of persons lie, for sentences. */
    String personsLocation();

    /** Returns where the keys of this person lie, for sentences. */
    String location(PersonRef person);

    /** The keysets, each read and written by itself. */
    KeysetTexts keysets();

    /** Work that sees and makes changes that no other server interrupts. */
    interface KeysetWork<T> {
        T run(KeysetTexts keysets) throws IOException, GeneralSecurityException;
    }

    /** Changes keysets while no other server can. */
    <T> T changeKeysets(KeysetWork<T> work) throws IOException, GeneralSecurityException;

    /** Returns whether there is, or was, a key of any person. */
    boolean hasPersons() throws IOException;

    /** Returns whether the keys of this person are there, whatever the lists say. */
    boolean has(PersonRef person) throws IOException;

    /** Returns the person's wrapped keys; null when there are none. */
    @Nullable
    String read(PersonRef person) throws IOException;

    /** Returns the wrapped keys of all of these persons who have any, if that takes one access; null when each has to be read by itself. */
    @Nullable
    Map<PersonRef, String> readTogether(Collection<PersonRef> persons) throws IOException;

    /** Returns whether keys of this person that were read earlier may still be used: the person was not erased meanwhile, by any server. */
    boolean mayUseRead(PersonRef person) throws IOException;

    /**
     * Changes a person's wrapped keys while no other server can.
     *
     * @return the text after the change
     */
    String change(PersonRef person, PersonKeyText.Change change) throws IOException, GeneralSecurityException;

    /** Returns the names of the parts with persons, in order: the first two characters of the references. */
    List<String> parts() throws IOException;

    /** Returns all persons of a part who have keys, in order. */
    List<PersonRef> personsIn(String part) throws IOException;

    /** Returns the persons whose keys were made or changed in this time, by the clock of the storage. */
    Set<PersonRef> changedWithin(Duration time) throws IOException;

    /** Adds the person to the list of erasures and destroys their keys; no new ones can be made. Idempotent. */
    void erase(PersonRef person, Instant at) throws IOException;

    /** Destroys a person's keys here, because they lie elsewhere from now on. */
    void remove(PersonRef person) throws IOException;

    /** Removes a keyset, because it lies elsewhere from now on. */
    void removeKeyset(String name) throws IOException;

    boolean isListed(PersonList list, PersonRef person) throws IOException;

    /** Returns a list, the oldest first. */
    List<ListedPerson> listed(PersonList list) throws IOException;

    /** Adds a person to a list; idempotent. */
    void list(PersonList list, ListedPerson person) throws IOException;

    /** Returns the operations on the keys while no server could write them to the audit log, the oldest first. */
    List<String> journal() throws IOException;

    /** Appends a line to the journal. */
    void appendToJournal(String line) throws IOException;

    /** @throws KeyConfigurationException with a sentence when what lies here cannot be read, or was there and is no longer */
    void requireReadable();

    /**
     * Checks that what was stored stays, and what was erased goes.
     *
     * @throws KeyConfigurationException with a sentence that names the setting of the database server that prevents it
     */
    void requireSafe();

    /** The statement whose answer distinguishes a database server from others: name, port and folder. */
    String SERVER_IDENTITY = "select concat(@@hostname, ':', @@port, ':', @@datadir)";

    /** Returns what distinguishes the database server of the keys from others; null for a folder. */
    @Nullable
    String serverIdentity() throws IOException;
}
