package dev.holdfast.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts cases in the engine, the way intake does. */
final class Cases implements AutoCloseable {

    private final ProcessEngine engine = new ProcessEngine();
    private final StandInWorkers workers = new StandInWorkers(engine.client());

    RunningCase start(CaseFixture fixture) {
        var standIn = new StandInCase(fixture);
        workers.takeOn(standIn);
        engine.publish(fixture.startMessage(), fixture.caseId(), Map.of("caseId", fixture.caseId()));
        return new RunningCase(engine, standIn);
    }

    /** The sequence flows that any case has taken so far. */
    List<String> flowsTaken() {
        return new Trail(engine).flowsTaken().distinct().toList();
    }

    /** How far the engine's clock is ahead of the real one. */
    Duration timePassed() {
        return engine.timePassed();
    }

    @Override
    public void close() {
        engine.close();
    }
}
