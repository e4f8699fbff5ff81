package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;

/**
 * Stores wrapped keys in a schema on a database server of its own ({@code sql/keys/schema.sql}), so that several servers share them without sharing a
 * disk. Each change is a transaction there, committed before the call returns.
 */
public final class KeySchema implements KeyStorage {
    private final String location;
    private final SchemaState state;
    private final SchemaKeysets keysets;
    private final SchemaPersonKeys persons;
    private final SchemaLists lists;
    private final SchemaServer server;

    /**
     * @param location setting and address, for sentences
     * @param asOf the moment, in nanoseconds of {@link System#nanoTime}, as of which erasures by other servers have to be known when a key is used
     */
    public KeySchema(String location, ConnectionSource source, LongSupplier asOf) {
        SchemaConnections connections = new SchemaConnections(location, source);
        this.location = location;
        this.state = new SchemaState(connections, asOf);
        this.keysets = new SchemaKeysets(connections, state);
        this.persons = new SchemaPersonKeys(connections, state);
        this.lists = new SchemaLists(connections, state);
        this.server = new SchemaServer(connections);
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public String personsLocation() {
        return location + ", person_key";
    }

    @Override
    public String location(PersonRef person) {
        return "the row " + person.value() + " of person_key";
    }

    @Override
    public KeysetTexts keysets() {
        return keysets;
    }

    @Override
    public <T> T changeKeysets(KeysetWork<T> work) throws IOException, GeneralSecurityException {
        return keysets.change(work);
    }

    @Override
    public void removeKeyset(String name) throws IOException {
        keysets.remove(name);
    }

    @Override
    public boolean hasPersons() throws IOException {
        return persons.hasAny();
    }

    @Override
    public boolean has(PersonRef person) throws IOException {
        return persons.has(person);
    }

    @Override
    public @Nullable String read(PersonRef person) throws IOException {
        return persons.read(List.of(person)).get(person);
    }

    @Override
    public Map<PersonRef, String> readTogether(Collection<PersonRef> together) throws IOException {
        return persons.read(together);
    }

    @Override
    public boolean mayUseRead(PersonRef person) throws IOException {
        return !isListed(PersonList.ERASED, person);
    }

    @Override
    public String change(PersonRef person, PersonKeyText.Change change) throws IOException, GeneralSecurityException {
        return persons.change(person, change);
    }

    @Override
    public List<String> parts() throws IOException {
        return persons.parts();
    }

    @Override
    public List<PersonRef> personsIn(String part) throws IOException {
        return persons.in(part);
    }

    @Override
    public Set<PersonRef> changedWithin(Duration time) throws IOException {
        return persons.changedWithin(time);
    }

    @Override
    public void erase(PersonRef person, Instant at) throws IOException {
        persons.erase(ListedPerson.at(person, at));
    }

    @Override
    public void remove(PersonRef person) throws IOException {
        persons.remove(person);
    }

    @Override
    public boolean isListed(PersonList list, PersonRef person) throws IOException {
        return state.isListed(list, person);
    }

    @Override
    public List<ListedPerson> listed(PersonList list) throws IOException {
        return lists.all(list);
    }

    @Override
    public void list(PersonList list, ListedPerson person) throws IOException {
        lists.add(list, person);
    }

    @Override
    public List<String> journal() throws IOException {
        return lists.journal();
    }

    @Override
    public void appendToJournal(String line) throws IOException {
        lists.appendToJournal(line);
    }

    @Override
    public void requireReadable() {
        server.requireReadable();
    }

    @Override
    public void requireSafe() {
        server.requireSafe();
    }

    @Override
    public String serverIdentity() throws IOException {
        return server.identity();
    }
}
