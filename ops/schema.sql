-- The schema after every migration, and the rows migrations make.
-- Written by `python3 dev.py schema_snapshot`; do not edit.

-- migration account.0001_initial 6f27ff6bdf57
-- migration account.0002_email_max_length c956ab7a3c36
-- migration account.0003_alter_emailaddress_create_unique_verified_email 66b6f1939621
-- migration account.0004_alter_emailaddress_drop_unique_email ebc6317e90c4
-- migration account.0005_emailaddress_idx_upper_email e7569f1662da
-- migration account.0006_emailaddress_lower 54adb08cb3fb
-- migration account.0007_emailaddress_idx_email 87fad70bfde8
-- migration account.0008_emailaddress_unique_primary_email_fixup 794bf875bdbe
-- migration account.0009_emailaddress_unique_primary_email 79762cfa7b1e
-- migration accounts.0001_initial b4e819b77066
-- migration admin.0001_initial f4716989d981
-- migration admin.0002_logentry_remove_auto_add 2c127e659a22
-- migration admin.0003_logentry_add_action_flag_choices 02700a827190
-- migration auth.0001_initial 845cff319606
-- migration auth.0002_alter_permission_name_max_length feaf97e0e8f7
-- migration auth.0003_alter_user_email_max_length 9d5657b4db98
-- migration auth.0004_alter_user_username_opts 9538db342c9a
-- migration auth.0005_alter_user_last_login_null 79f60a35dc00
-- migration auth.0006_require_contenttypes_0002 00cb16e3405f
-- migration auth.0007_alter_validators_add_error_messages 115db87dc327
-- migration auth.0008_alter_user_username_max_length 02857f65f7d6
-- migration auth.0009_alter_user_last_name_max_length 19a89500e7f1
-- migration auth.0010_alter_group_name_max_length 0963ed6498ac
-- migration auth.0011_update_proxy_permissions 85a5dde708dc
-- migration auth.0012_alter_user_first_name_max_length 6cefbc9f8090
-- migration contenttypes.0001_initial 35ed8489a147
-- migration contenttypes.0002_remove_content_type_name 7d3649407575
-- migration craved.0001_initial 3d7c11662ffb
-- migration craved.0002_cache_and_flags c3bf5c830601
-- migration djstripe.0001_initial 5176ecd4f5e6
-- migration djstripe.0002_2_10 7cb8178697f5
-- migration djstripe.0003_2_11 fb73464416d9
-- migration mfa.0001_initial a42b6353f2ed
-- migration mfa.0002_authenticator_timestamps b6566eb07301
-- migration mfa.0003_authenticator_type_uniq 88550a456154
-- migration orders.0001_initial d1fc82310e83
-- migration orders.0002_pieces_taken_back b84498d4db73
-- migration orders.0003_parcel_taken_back 8dd93cfadec3
-- migration payments.0001_initial 793671162f04
-- migration payments.0002_accounting b74ad35cc631
-- migration payments.0003_journal_guards a50819b20557
-- migration payments.0004_artisan_payout_audit 527f02d5e088
-- migration payments.0005_reconciliation_differences f3de2f959165
-- migration payments.0006_refunds_have_their_own_permissions f1882c5ae136
-- migration payments.0007_one_open_case_per_subject 5243421250f4
-- migration payments.0008_why_staff_refund 371bdc13b4bb
-- migration payments.0009_won_back_money 336275d5ae47
-- migration payments.0010_once_in_the_inbox b19e253bd21e
-- migration procrastinate.0001_initial be81516c79d0
-- migration procrastinate.0002_drop_started_at_column 2ead163c1ce2
-- migration procrastinate.0003_drop_started_at_column 740f2d8ff02c
-- migration procrastinate.0004_drop_procrastinate_version_table 9f48b76f59a9
-- migration procrastinate.0005_fix_procrastinate_fetch_job 6a8e4055ab8e
-- migration procrastinate.0006_fix_trigger_status_events_insert d9d2f532a094
-- migration procrastinate.0007_add_queueing_lock_column dc12645a882f
-- migration procrastinate.0008_close_fetch_job_race_condition 74c7c44a68d3
-- migration procrastinate.0009_add_defer_job_function b9d529f1bb14
-- migration procrastinate.0010_add_procrastinate_periodic_defers bd1aa56a04f8
-- migration procrastinate.0011_add_foreign_key_index 25cc09144811
-- migration procrastinate.0012_add_locks_to_periodic_defer 7cf8863ace39
-- migration procrastinate.0013_fix_procrastinate_defer_periodic_job 4d5072911b8c
-- migration procrastinate.0014_add_finish_job_and_retry_job_functions 20ebed9ca302
-- migration procrastinate.0015_add_trigger_on_job_deletion 41bec3a5111f
-- migration procrastinate.0016_delete_finished_jobs aa4d841aae25
-- migration procrastinate.0017_add_checks_to_finish_job fa9f208ddf33
-- migration procrastinate.0018_add_checks_to_retry_job 893bfc867f15
-- migration procrastinate.0019_fix_finish_job_compat_issue 4c85f00a990b
-- migration procrastinate.0020_add_index_on_procrastinate_jobs 5a93c4ea92b8
-- migration procrastinate.0021_add_kwargs_to_defer_periodic_job 88dd3371cbde
-- migration procrastinate.0022_null_locks_excluded 2d5b088f88e8
-- migration procrastinate.0023_remove_old_finish_job_function 89267383eac7
-- migration procrastinate.0024_job_id_bigint 27108dc62abe
-- migration procrastinate.0025_add_models 29580ceb9d30
-- migration procrastinate.0026_add_job_priority 4f7746b8edef
-- migration procrastinate.0027_add_periodic_job_priority 17e24782e5f4
-- migration procrastinate.0028_add_cancel_states 2831656624aa
-- migration procrastinate.0029_add_additional_params_to_retry_job 50d48f155234
-- migration procrastinate.0030_alter_procrastinateevent_options 94486414b944
-- migration procrastinate.0031_add_indexes_for_fetch_job c7235c71c0c0
-- migration procrastinate.0032_pre_cancel_notification 42c97f730f7f
-- migration procrastinate.0033_post_cancel_notification 8bd0e84d1e45
-- migration procrastinate.0034_pre_add_heartbeat 844ed448222b
-- migration procrastinate.0035_post_add_heartbeat 0cbd71b8406c
-- migration procrastinate.0036_add_worker_model f996e8059968
-- migration procrastinate.0037_pre_batch_defer_jobs 0d7d4294e8aa
-- migration procrastinate.0038_post_batch_defer_jobs 503152d687e3
-- migration procrastinate.0039_pre_priority_lock_fetch_job aba2087cb2b6
-- migration procrastinate.0040_pre_retry_failed_job f6d2a552fbbc
-- migration procrastinate.0041_post_retry_failed_job 2c8dc359b303
-- migration sessions.0001_initial 2aa438e2393e
-- migration waffle.0001_initial 4519f6c11c25
-- migration waffle.0002_auto_20161201_0958 1c52599d563d
-- migration waffle.0003_update_strings_for_i18n eb6c0fd0dc9b
-- migration waffle.0004_update_everyone_nullbooleanfield feb48b8eb7a8

SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', true);
SET LOCAL check_function_bodies = false;
SET LOCAL xmloption = content;
SET LOCAL client_min_messages = warning;
SET LOCAL row_security = off;

-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

-- Name: journal_check_balance(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.journal_check_balance() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    total bigint;
BEGIN
    SELECT sum(amount) INTO total FROM payments_journalline WHERE entry_id = NEW.id;
    IF total IS DISTINCT FROM 0 THEN
        RAISE EXCEPTION 'Journal entry % does not balance: its lines sum to %.', NEW.id, coalesce(total::text, 'nothing')
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

-- Name: journal_refuse_change(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.journal_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'The journal is only ever added to: reverse the entry with another one.'
        USING ERRCODE = 'restrict_violation';
END $$;

-- Name: journal_refuse_late_line(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.journal_refuse_late_line() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM payments_journalentry WHERE id = NEW.entry_id AND recorded_at = transaction_timestamp()
    ) THEN
        RAISE EXCEPTION 'Journal entry % is closed: write another one.', NEW.entry_id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

SET LOCAL default_tablespace = '';

SET LOCAL default_table_access_method = heap;

-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: accounts_user; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.accounts_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL
);

-- Name: accounts_user_groups; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);

-- Name: accounts_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: accounts_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.accounts_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: accounts_user_user_permissions; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);

-- Name: accounts_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: auth_group; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: craved_cache; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.craved_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);

-- Name: craved_flag; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.craved_flag (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    everyone boolean,
    percent numeric(3,1),
    testing boolean NOT NULL,
    superusers boolean NOT NULL,
    staff boolean NOT NULL,
    authenticated boolean NOT NULL,
    languages text NOT NULL,
    rollout boolean NOT NULL,
    note text NOT NULL,
    created timestamp with time zone NOT NULL,
    modified timestamp with time zone NOT NULL
);

-- Name: craved_flag_groups; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.craved_flag_groups (
    id bigint NOT NULL,
    flag_id bigint NOT NULL,
    group_id integer NOT NULL
);

-- Name: craved_flag_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.craved_flag_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.craved_flag_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: craved_flag_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.craved_flag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.craved_flag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: craved_flag_users; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.craved_flag_users (
    id bigint NOT NULL,
    flag_id bigint NOT NULL,
    user_id bigint NOT NULL
);

-- Name: craved_flag_users_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.craved_flag_users ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.craved_flag_users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: django_admin_log; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id bigint NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);

-- Name: django_admin_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: django_session; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

-- Name: djstripe_account; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_account (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_account_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_account ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_account_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_accountv2; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_accountv2 (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_accountv2_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_accountv2 ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_accountv2_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_activeentitlement; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_activeentitlement (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_activeentitlement_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_activeentitlement ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_activeentitlement_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_apikey; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_apikey (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    created timestamp with time zone,
    id character varying(255) NOT NULL,
    type character varying(255) NOT NULL,
    name character varying(100) NOT NULL,
    secret character varying(128) NOT NULL,
    livemode boolean NOT NULL,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_apikey_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_apikey ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_apikey_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_applicationfee; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_applicationfee (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    account_id character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255),
    balance_transaction_id character varying(255) NOT NULL,
    charge_id character varying(255) NOT NULL
);

-- Name: djstripe_applicationfee_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_applicationfee ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_applicationfee_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_applicationfeerefund; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_applicationfeerefund (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255),
    fee_id character varying(255) NOT NULL,
    balance_transaction_id character varying(255) NOT NULL
);

-- Name: djstripe_applicationfeerefund_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_applicationfeerefund ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_applicationfeerefund_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_balancetransaction; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_balancetransaction (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    source character varying(255) NOT NULL,
    type character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_balancetransaction_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_balancetransaction ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_balancetransaction_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_bankaccount; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_bankaccount (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    fingerprint character varying(16) NOT NULL,
    account_id character varying(255),
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_bankaccount_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_bankaccount ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_bankaccount_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_card; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_card (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    fingerprint character varying(16) NOT NULL,
    account_id character varying(255),
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_card_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_card ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_card_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_charge; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_charge (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    amount numeric(14,2) NOT NULL,
    currency character varying(3) NOT NULL,
    status character varying(255) NOT NULL,
    balance_transaction_id character varying(255),
    djstripe_owner_account_id character varying(255),
    customer_id character varying(255),
    source_id character varying(255),
    invoice_id character varying(255),
    payment_intent_id character varying(255),
    payment_method_id character varying(255)
);

-- Name: djstripe_charge_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_charge ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_charge_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_countryspec; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_countryspec (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    id character varying(2) NOT NULL,
    default_currency character varying(3) NOT NULL,
    supported_bank_account_currencies jsonb NOT NULL,
    supported_payment_currencies jsonb NOT NULL,
    supported_payment_methods jsonb NOT NULL,
    supported_transfer_countries jsonb NOT NULL,
    verification_fields jsonb NOT NULL
);

-- Name: djstripe_coupon; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_coupon (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    id character varying(500) NOT NULL,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_coupon_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_coupon ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_coupon_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_customer; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_customer (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    email text NOT NULL,
    date_purged timestamp with time zone,
    djstripe_owner_account_id character varying(255),
    subscriber_id bigint,
    default_payment_method_id character varying(255)
);

-- Name: djstripe_customer_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_customer ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_customer_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_discount; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_discount (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    promotion_code character varying(255) NOT NULL,
    customer_id character varying(255),
    djstripe_owner_account_id character varying(255),
    invoice_id character varying(255),
    subscription_id character varying(255)
);

-- Name: djstripe_discount_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_discount ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_discount_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_dispute; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_dispute (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    balance_transaction_id character varying(255),
    charge_id character varying(255),
    djstripe_owner_account_id character varying(255),
    payment_intent_id character varying(255)
);

-- Name: djstripe_dispute_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_dispute ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_dispute_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_djstripeinvoicedefaulttaxrate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_djstripeinvoicedefaulttaxrate (
    id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    taxrate_id bigint NOT NULL
);

-- Name: djstripe_djstripeinvoicedefaulttaxrate_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_djstripeinvoicedefaulttaxrate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_djstripeinvoicedefaulttaxrate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_djstripeinvoiceitemtaxrate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_djstripeinvoiceitemtaxrate (
    id bigint NOT NULL,
    invoiceitem_id bigint NOT NULL,
    taxrate_id bigint NOT NULL
);

-- Name: djstripe_djstripeinvoiceitemtaxrate_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_djstripeinvoiceitemtaxrate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_djstripeinvoiceitemtaxrate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_djstripepaymentmethod; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_djstripepaymentmethod (
    id character varying(255) NOT NULL,
    type character varying(50) NOT NULL
);

-- Name: djstripe_djstripesubscriptionitemtaxrate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_djstripesubscriptionitemtaxrate (
    id bigint NOT NULL,
    subscriptionitem_id bigint NOT NULL,
    taxrate_id bigint NOT NULL
);

-- Name: djstripe_djstripesubscriptionitemtaxrate_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_djstripesubscriptionitemtaxrate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_djstripesubscriptionitemtaxrate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_earlyfraudwarning; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_earlyfraudwarning (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_earlyfraudwarning_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_earlyfraudwarning ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_earlyfraudwarning_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_event; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_event (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    api_version character varying(64) NOT NULL,
    data jsonb NOT NULL,
    request_id character varying(50) NOT NULL,
    idempotency_key text NOT NULL,
    type character varying(250) NOT NULL,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_event_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_event ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_event_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_feature; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_feature (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_feature_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_feature ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_feature_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_file; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_file (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_file_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_file ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_file_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_filelink; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_filelink (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255),
    file_id character varying(255) NOT NULL
);

-- Name: djstripe_filelink_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_filelink ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_filelink_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_idempotencykey; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_idempotencykey (
    uuid uuid NOT NULL,
    action character varying(100) NOT NULL,
    livemode boolean NOT NULL,
    created timestamp with time zone NOT NULL
);

-- Name: djstripe_invoice; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_invoice (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    charge_id bigint,
    customer_id character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255),
    payment_intent_id bigint,
    default_payment_method_id character varying(255),
    subscription_id character varying(255)
);

-- Name: djstripe_invoice_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_invoice ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_invoice_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_invoiceitem; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_invoiceitem (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    customer_id character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255),
    invoice_id character varying(255),
    price_id bigint,
    subscription_id character varying(255)
);

-- Name: djstripe_invoiceitem_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_invoiceitem ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_invoiceitem_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_issuing_authorization; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_issuing_authorization (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_issuing_authorization_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_issuing_authorization ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_issuing_authorization_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_issuing_card; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_issuing_card (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_issuing_card_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_issuing_card ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_issuing_card_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_issuing_cardholder; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_issuing_cardholder (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_issuing_cardholder_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_issuing_cardholder ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_issuing_cardholder_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_issuing_dispute; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_issuing_dispute (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_issuing_dispute_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_issuing_dispute ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_issuing_dispute_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_issuing_transaction; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_issuing_transaction (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_issuing_transaction_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_issuing_transaction ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_issuing_transaction_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_lineitem; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_lineitem (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255),
    invoice_item_id character varying(255),
    subscription_id character varying(255),
    subscription_item_id character varying(255)
);

-- Name: djstripe_lineitem_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_lineitem ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_lineitem_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_mandate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_mandate (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255),
    payment_method_id character varying(255) NOT NULL
);

-- Name: djstripe_mandate_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_mandate ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_mandate_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_paymentintent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_paymentintent (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    customer_id character varying(255),
    djstripe_owner_account_id character varying(255),
    on_behalf_of_id character varying(255),
    payment_method_id character varying(255)
);

-- Name: djstripe_paymentintent_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_paymentintent ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_paymentintent_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_paymentmethod; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_paymentmethod (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    customer_id character varying(255),
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_paymentmethod_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_paymentmethod ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_paymentmethod_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_payout; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_payout (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    currency character varying(3) NOT NULL,
    balance_transaction_id character varying(255),
    destination_id character varying(255),
    djstripe_owner_account_id character varying(255),
    failure_balance_transaction_id character varying(255),
    original_payout_id bigint,
    reversed_by_id bigint
);

-- Name: djstripe_payout_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_payout ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_payout_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_price; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_price (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    active boolean NOT NULL,
    currency character varying(3) NOT NULL,
    nickname character varying(250) NOT NULL,
    lookup_key character varying(250),
    djstripe_owner_account_id character varying(255),
    product_id character varying(255) NOT NULL
);

-- Name: djstripe_price_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_price ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_price_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_product; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_product (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    name text NOT NULL,
    active boolean,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_product_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_product ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_product_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_productfeature; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_productfeature (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255),
    entitlement_feature_id character varying(255) NOT NULL,
    product_id character varying(255) NOT NULL
);

-- Name: djstripe_productfeature_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_productfeature ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_productfeature_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_promotioncode; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_promotioncode (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_promotioncode_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_promotioncode ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_promotioncode_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_refund; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_refund (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    balance_transaction_id character varying(255),
    charge_id character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255),
    failure_balance_transaction_id character varying(255)
);

-- Name: djstripe_refund_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_refund ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_refund_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_review; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_review (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_review_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_review ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_review_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_scheduledqueryrun; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_scheduledqueryrun (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    data_load_time timestamp with time zone NOT NULL,
    error jsonb,
    result_available_until timestamp with time zone NOT NULL,
    sql text NOT NULL,
    status character varying(255) NOT NULL,
    title text NOT NULL,
    djstripe_owner_account_id character varying(255),
    file_id character varying(255)
);

-- Name: djstripe_scheduledqueryrun_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_scheduledqueryrun ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_scheduledqueryrun_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_session; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_session (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    customer_id character varying(255),
    djstripe_owner_account_id character varying(255),
    payment_intent_id character varying(255),
    setup_intent_id character varying(255),
    subscription_id character varying(255)
);

-- Name: djstripe_session_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_session ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_session_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_setupintent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_setupintent (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    customer_id character varying(255),
    djstripe_owner_account_id character varying(255),
    on_behalf_of_id character varying(255),
    payment_method_id character varying(255)
);

-- Name: djstripe_setupintent_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_setupintent ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_setupintent_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_shippingrate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_shippingrate (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255),
    tax_code_id character varying(255)
);

-- Name: djstripe_shippingrate_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_shippingrate ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_shippingrate_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_source; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_source (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    customer_id character varying(255),
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_source_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_source ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_source_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_sourcetransaction; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_sourcetransaction (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    ach_credit_transfer jsonb NOT NULL,
    amount numeric(14,2),
    currency character varying(3) NOT NULL,
    customer_data jsonb,
    status character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255),
    source_id character varying(255)
);

-- Name: djstripe_sourcetransaction_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_sourcetransaction ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_sourcetransaction_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_subscription; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_subscription (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    customer_id character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_subscription_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_subscription ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_subscription_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_subscriptionitem; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_subscriptionitem (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255),
    price_id bigint,
    subscription_id character varying(255) NOT NULL
);

-- Name: djstripe_subscriptionitem_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_subscriptionitem ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_subscriptionitem_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_subscriptionschedule; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_subscriptionschedule (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    canceled_at timestamp with time zone,
    completed_at timestamp with time zone,
    current_phase jsonb,
    default_settings jsonb,
    end_behavior character varying(255) NOT NULL,
    phases jsonb,
    released_at timestamp with time zone,
    status character varying(255) NOT NULL,
    customer_id bigint NOT NULL,
    djstripe_owner_account_id character varying(255),
    released_subscription_id bigint,
    subscription_id bigint
);

-- Name: djstripe_subscriptionschedule_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_subscriptionschedule ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_subscriptionschedule_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_taxcode; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_taxcode (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_taxcode_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_taxcode ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_taxcode_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_taxid; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_taxid (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    customer_id character varying(255),
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_taxid_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_taxid ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_taxid_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_taxrate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_taxrate (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_taxrate_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_taxrate ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_taxrate_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_transfer; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_transfer (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    balance_transaction_id character varying(255),
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_transfer_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_transfer ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_transfer_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_transferreversal; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_transferreversal (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    balance_transaction_id character varying(255),
    djstripe_owner_account_id character varying(255),
    transfer_id character varying(255) NOT NULL
);

-- Name: djstripe_transferreversal_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_transferreversal ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_transferreversal_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_upcominginvoice; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_upcominginvoice (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    charge_id bigint,
    customer_id character varying(255) NOT NULL,
    default_payment_method_id character varying(255),
    djstripe_owner_account_id character varying(255),
    payment_intent_id bigint,
    subscription_id character varying(255)
);

-- Name: djstripe_upcominginvoice_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_upcominginvoice ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_upcominginvoice_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_verificationreport; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_verificationreport (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    document jsonb,
    id_number jsonb,
    options jsonb,
    selfie jsonb,
    type character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255)
);

-- Name: djstripe_verificationreport_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_verificationreport ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_verificationreport_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_verificationsession; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_verificationsession (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    last_error jsonb,
    redaction jsonb,
    verified_outputs jsonb,
    status character varying(255) NOT NULL,
    type character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255),
    last_verification_report_id character varying(255)
);

-- Name: djstripe_verificationsession_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_verificationsession ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_verificationsession_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_webhookendpoint; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_webhookendpoint (
    djstripe_created timestamp with time zone NOT NULL,
    djstripe_updated timestamp with time zone NOT NULL,
    stripe_data jsonb NOT NULL,
    djstripe_id bigint NOT NULL,
    id character varying(255) NOT NULL,
    livemode boolean,
    created timestamp with time zone,
    metadata jsonb,
    api_version character varying(64) NOT NULL,
    enabled_events jsonb NOT NULL,
    secret character varying(256) NOT NULL,
    status character varying(255) NOT NULL,
    url character varying(2048) NOT NULL,
    application character varying(255) NOT NULL,
    djstripe_uuid uuid NOT NULL,
    djstripe_tolerance smallint NOT NULL,
    djstripe_validation_method character varying(255) NOT NULL,
    djstripe_owner_account_id character varying(255),
    CONSTRAINT djstripe_webhookendpoint_djstripe_tolerance_check CHECK ((djstripe_tolerance >= 0))
);

-- Name: djstripe_webhookendpoint_djstripe_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_webhookendpoint ALTER COLUMN djstripe_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_webhookendpoint_djstripe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: djstripe_webhookeventtrigger; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.djstripe_webhookeventtrigger (
    id bigint NOT NULL,
    remote_ip inet NOT NULL,
    headers jsonb NOT NULL,
    body text NOT NULL,
    valid boolean NOT NULL,
    processed boolean NOT NULL,
    exception character varying(128) NOT NULL,
    traceback text NOT NULL,
    djstripe_version character varying(32) NOT NULL,
    created timestamp with time zone NOT NULL,
    updated timestamp with time zone NOT NULL,
    event_id character varying(255),
    stripe_trigger_account_id character varying(255),
    webhook_endpoint_id character varying(255)
);

-- Name: djstripe_webhookeventtrigger_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.djstripe_webhookeventtrigger ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.djstripe_webhookeventtrigger_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_artisan; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_artisan (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    craft character varying(60) NOT NULL,
    tagline character varying(160) NOT NULL,
    story text NOT NULL,
    town character varying(80) NOT NULL,
    region character varying(2) NOT NULL,
    picture character varying(100) NOT NULL,
    picture_width integer,
    picture_height integer,
    picture_alt character varying(200) NOT NULL,
    is_active boolean NOT NULL,
    CONSTRAINT orders_artisan_picture_height_check CHECK ((picture_height >= 0)),
    CONSTRAINT orders_artisan_picture_width_check CHECK ((picture_width >= 0))
);

-- Name: orders_artisan_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_artisan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_artisan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_cart; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_cart (
    id bigint NOT NULL,
    token character varying(43) NOT NULL,
    discount_code character varying(30) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

-- Name: orders_cart_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_cart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_cart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_cartline; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_cartline (
    id bigint NOT NULL,
    quantity smallint NOT NULL,
    cart_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    CONSTRAINT cart_quantity_within_reason CHECK ((quantity <= 99)),
    CONSTRAINT orders_cartline_quantity_check CHECK ((quantity >= 0))
);

-- Name: orders_cartline_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_cartline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_cartline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_category; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_category (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    slug character varying(60) NOT NULL,
    description character varying(200) NOT NULL,
    picture character varying(100) NOT NULL,
    picture_width integer,
    picture_height integer,
    picture_alt character varying(200) NOT NULL,
    "position" smallint NOT NULL,
    CONSTRAINT orders_category_picture_height_check CHECK ((picture_height >= 0)),
    CONSTRAINT orders_category_picture_width_check CHECK ((picture_width >= 0)),
    CONSTRAINT orders_category_position_check CHECK (("position" >= 0))
);

-- Name: orders_category_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_category ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_category_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_deliverymethod; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_deliverymethod (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(80) NOT NULL,
    price integer NOT NULL,
    free_over integer,
    days_min smallint NOT NULL,
    days_max smallint NOT NULL,
    pickup_place character varying(200) NOT NULL,
    pickup_hours character varying(200) NOT NULL,
    is_active boolean NOT NULL,
    artisan_id bigint NOT NULL,
    CONSTRAINT delivery_days_in_order CHECK ((days_max >= days_min)),
    CONSTRAINT orders_deliverymethod_days_max_check CHECK ((days_max >= 0)),
    CONSTRAINT orders_deliverymethod_days_min_check CHECK ((days_min >= 0)),
    CONSTRAINT orders_deliverymethod_free_over_check CHECK ((free_over >= 0)),
    CONSTRAINT orders_deliverymethod_price_check CHECK ((price >= 0)),
    CONSTRAINT pickup_has_a_place CHECK ((((kind)::text = 'ship'::text) OR (NOT ((pickup_place)::text = ''::text))))
);

-- Name: orders_deliverymethod_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_deliverymethod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_deliverymethod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_discount; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_discount (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    percent smallint,
    amount integer,
    minimum integer NOT NULL,
    valid_from timestamp with time zone,
    valid_until timestamp with time zone,
    max_uses integer,
    uses integer NOT NULL,
    is_active boolean NOT NULL,
    CONSTRAINT discount_is_percent_or_amount CHECK ((((amount IS NULL) AND (percent > 0) AND (percent IS NOT NULL) AND (percent <= 100)) OR ((amount > 0) AND (amount IS NOT NULL) AND (percent IS NULL)))),
    CONSTRAINT orders_discount_amount_check CHECK ((amount >= 0)),
    CONSTRAINT orders_discount_max_uses_check CHECK ((max_uses >= 0)),
    CONSTRAINT orders_discount_minimum_check CHECK ((minimum >= 0)),
    CONSTRAINT orders_discount_percent_check CHECK ((percent >= 0)),
    CONSTRAINT orders_discount_uses_check CHECK ((uses >= 0))
);

-- Name: orders_discount_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_discount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_discount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_order; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_order (
    id bigint NOT NULL,
    code character varying(12) NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(120) NOT NULL,
    phone character varying(30) NOT NULL,
    line1 character varying(120) NOT NULL,
    line2 character varying(120) NOT NULL,
    city character varying(80) NOT NULL,
    region character varying(2) NOT NULL,
    postal_code character varying(10) NOT NULL,
    note text NOT NULL,
    currency character varying(3) NOT NULL,
    subtotal integer NOT NULL,
    delivery integer NOT NULL,
    discount integer NOT NULL,
    tax integer NOT NULL,
    total integer NOT NULL,
    discount_code character varying(30) NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    hold_ends_at timestamp with time zone NOT NULL,
    paid_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(20) NOT NULL,
    stopped_at timestamp with time zone,
    cart_id bigint NOT NULL,
    discount_used_id bigint,
    CONSTRAINT order_cancelled_for_a_reason CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL)) OR ((cancelled_at IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text))))),
    CONSTRAINT order_total_adds_up CHECK ((total = (((subtotal + delivery) - discount) + tax))),
    CONSTRAINT order_total_positive CHECK ((total > 0)),
    CONSTRAINT orders_order_delivery_check CHECK ((delivery >= 0)),
    CONSTRAINT orders_order_discount_check CHECK ((discount >= 0)),
    CONSTRAINT orders_order_subtotal_check CHECK ((subtotal >= 0)),
    CONSTRAINT orders_order_tax_check CHECK ((tax >= 0)),
    CONSTRAINT orders_order_total_check CHECK ((total >= 0))
);

-- Name: orders_order_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_order ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_order_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_orderevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_orderevent (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    facts jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    order_id bigint NOT NULL,
    parcel_id bigint
);

-- Name: orders_orderevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_orderevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_orderevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_orderline; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_orderline (
    id bigint NOT NULL,
    product_name character varying(120) NOT NULL,
    variant_name character varying(80) NOT NULL,
    sku character varying(40) NOT NULL,
    allergens jsonb NOT NULL,
    weight_grams integer NOT NULL,
    lead_time_days smallint NOT NULL,
    quantity smallint NOT NULL,
    unit_price integer NOT NULL,
    discount integer NOT NULL,
    tax integer NOT NULL,
    tax_percent numeric(6,4) NOT NULL,
    order_id bigint NOT NULL,
    parcel_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    tax_class_id bigint NOT NULL,
    taken_back smallint DEFAULT 0 NOT NULL,
    CONSTRAINT order_line_discount_within_price CHECK ((discount <= (unit_price * quantity))),
    CONSTRAINT order_line_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT order_line_taken_back_was_bought CHECK ((taken_back <= quantity)),
    CONSTRAINT orders_orderline_discount_check CHECK ((discount >= 0)),
    CONSTRAINT orders_orderline_lead_time_days_check CHECK ((lead_time_days >= 0)),
    CONSTRAINT orders_orderline_quantity_check CHECK ((quantity >= 0)),
    CONSTRAINT orders_orderline_taken_back_check CHECK ((taken_back >= 0)),
    CONSTRAINT orders_orderline_tax_check CHECK ((tax >= 0)),
    CONSTRAINT orders_orderline_unit_price_check CHECK ((unit_price >= 0)),
    CONSTRAINT orders_orderline_weight_grams_check CHECK ((weight_grams >= 0))
);

-- Name: orders_orderline_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_orderline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_orderline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_ordermail; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_ordermail (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    about character varying(40) NOT NULL,
    facts jsonb NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    order_id bigint NOT NULL
);

-- Name: orders_ordermail_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_ordermail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_ordermail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_parcel; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_parcel (
    id bigint NOT NULL,
    artisan_name character varying(100) NOT NULL,
    method_kind character varying(10) NOT NULL,
    method_name character varying(80) NOT NULL,
    pickup_place character varying(200) NOT NULL,
    pickup_hours character varying(200) NOT NULL,
    days_min smallint NOT NULL,
    days_max smallint NOT NULL,
    delivery integer NOT NULL,
    tax integer NOT NULL,
    tax_percent numeric(6,4) NOT NULL,
    carrier character varying(40) NOT NULL,
    tracking character varying(60) NOT NULL,
    packed_at timestamp with time zone,
    shipped_at timestamp with time zone,
    ready_at timestamp with time zone,
    delivered_at timestamp with time zone,
    handed_over_at timestamp with time zone,
    artisan_id bigint NOT NULL,
    method_id bigint,
    order_id bigint NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT orders_parcel_days_max_check CHECK ((days_max >= 0)),
    CONSTRAINT orders_parcel_days_min_check CHECK ((days_min >= 0)),
    CONSTRAINT orders_parcel_delivery_check CHECK ((delivery >= 0)),
    CONSTRAINT orders_parcel_tax_check CHECK ((tax >= 0)),
    CONSTRAINT parcel_packed_before_it_goes CHECK ((((ready_at IS NULL) AND (shipped_at IS NULL)) OR (packed_at IS NOT NULL))),
    CONSTRAINT parcel_ready_before_handed_over CHECK (((handed_over_at IS NULL) OR (ready_at IS NOT NULL))),
    CONSTRAINT parcel_shipped_before_delivered CHECK (((delivered_at IS NULL) OR (shipped_at IS NOT NULL)))
);

-- Name: orders_parcel_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_parcel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_parcel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_product; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_product (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    slug character varying(120) NOT NULL,
    summary character varying(200) NOT NULL,
    description text NOT NULL,
    ingredients text NOT NULL,
    materials text NOT NULL,
    allergens character varying(20)[] NOT NULL,
    storage character varying(200) NOT NULL,
    lead_time_days smallint NOT NULL,
    one_of_a_kind boolean NOT NULL,
    ships boolean NOT NULL,
    pickup boolean NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    search tsvector GENERATED ALWAYS AS (((setweight(to_tsvector('english'::regconfig, (COALESCE(name, ''::character varying))::text), 'A'::"char") || setweight(to_tsvector('english'::regconfig, (((((COALESCE(summary, ''::character varying))::text || ' '::text) || COALESCE(ingredients, ''::text)) || ' '::text) || COALESCE(materials, ''::text))), 'B'::"char")) || setweight(to_tsvector('english'::regconfig, COALESCE(description, ''::text)), 'C'::"char"))) STORED,
    artisan_id bigint NOT NULL,
    category_id bigint NOT NULL,
    tax_class_id bigint NOT NULL,
    CONSTRAINT orders_product_lead_time_days_check CHECK ((lead_time_days >= 0)),
    CONSTRAINT product_reaches_its_buyer CHECK ((ships OR pickup))
);

-- Name: orders_product_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_product ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_product_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_productimage; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_productimage (
    id bigint NOT NULL,
    picture character varying(100) NOT NULL,
    picture_width integer NOT NULL,
    picture_height integer NOT NULL,
    alt character varying(200) NOT NULL,
    "position" smallint NOT NULL,
    product_id bigint NOT NULL,
    CONSTRAINT orders_productimage_picture_height_check CHECK ((picture_height >= 0)),
    CONSTRAINT orders_productimage_picture_width_check CHECK ((picture_width >= 0)),
    CONSTRAINT orders_productimage_position_check CHECK (("position" >= 0))
);

-- Name: orders_productimage_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_productimage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_productimage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_stock; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_stock (
    variant_id bigint NOT NULL,
    on_hand integer NOT NULL,
    held integer NOT NULL,
    CONSTRAINT stock_held_is_on_hand CHECK ((held <= on_hand)),
    CONSTRAINT stock_held_not_negative CHECK ((held >= 0)),
    CONSTRAINT stock_on_hand_not_negative CHECK ((on_hand >= 0))
);

-- Name: orders_stockhold; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_stockhold (
    id bigint NOT NULL,
    quantity integer NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    taken boolean NOT NULL,
    order_id bigint NOT NULL,
    variant_id bigint NOT NULL,
    taken_back integer DEFAULT 0 NOT NULL,
    CONSTRAINT hold_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT hold_taken_back_was_held CHECK ((taken_back <= quantity)),
    CONSTRAINT hold_taken_is_ended CHECK (((NOT taken) OR (ended_at IS NOT NULL))),
    CONSTRAINT orders_stockhold_quantity_check CHECK ((quantity >= 0)),
    CONSTRAINT orders_stockhold_taken_back_check CHECK ((taken_back >= 0))
);

-- Name: orders_stockhold_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_stockhold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_stockhold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_stockmovement; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_stockmovement (
    id bigint NOT NULL,
    on_hand_change integer NOT NULL,
    held_change integer NOT NULL,
    reason character varying(20) NOT NULL,
    note character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    order_id bigint,
    variant_id bigint NOT NULL
);

-- Name: orders_stockmovement_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_stockmovement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_stockmovement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_taxclass; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_taxclass (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(60) NOT NULL
);

-- Name: orders_taxclass_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_taxclass ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_taxclass_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_taxrate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_taxrate (
    id bigint NOT NULL,
    region character varying(2) NOT NULL,
    percent numeric(6,4) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    tax_class_id bigint NOT NULL,
    CONSTRAINT tax_percent_within_reason CHECK (((percent >= (0)::numeric) AND (percent < (100)::numeric)))
);

-- Name: orders_taxrate_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_taxrate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_taxrate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_variant; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.orders_variant (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    sku character varying(40) NOT NULL,
    price integer NOT NULL,
    weight_grams integer NOT NULL,
    "position" smallint NOT NULL,
    is_active boolean NOT NULL,
    product_id bigint NOT NULL,
    CONSTRAINT orders_variant_position_check CHECK (("position" >= 0)),
    CONSTRAINT orders_variant_price_check CHECK ((price >= 0)),
    CONSTRAINT orders_variant_weight_grams_check CHECK ((weight_grams >= 0)),
    CONSTRAINT variant_price_positive CHECK ((price > 0)),
    CONSTRAINT variant_weight_positive CHECK ((weight_grams > 0))
);

-- Name: orders_variant_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.orders_variant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.orders_variant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_artisanpayout; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_artisanpayout (
    id bigint NOT NULL,
    amount integer NOT NULL,
    currency character varying(3) NOT NULL,
    method character varying(20) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    note character varying(200) NOT NULL,
    paid_at timestamp with time zone,
    reference character varying(100) NOT NULL,
    cancelled_at timestamp with time zone,
    returned_at timestamp with time zone,
    artisan_id bigint NOT NULL,
    issued_by_id bigint NOT NULL,
    paid_by_id bigint,
    cancelled_by_id bigint,
    returned_by_id bigint,
    why_returned character varying(200) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT artisan_payout_cancelled_before_paid CHECK (((cancelled_at IS NULL) OR (paid_at IS NULL))),
    CONSTRAINT artisan_payout_positive CHECK ((amount > 0)),
    CONSTRAINT artisan_payout_returned_after_paid CHECK (((returned_at IS NULL) OR (paid_at IS NOT NULL))),
    CONSTRAINT payments_artisanpayout_amount_check CHECK ((amount >= 0))
);

-- Name: payments_artisanpayout_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_artisanpayout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_artisanpayout_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_balancetransaction; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_balancetransaction (
    id bigint NOT NULL,
    stripe_id character varying(255) NOT NULL,
    type character varying(60) NOT NULL,
    category character varying(60) NOT NULL,
    amount bigint NOT NULL,
    fee bigint NOT NULL,
    net bigint NOT NULL,
    currency character varying(3) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    available_on timestamp with time zone NOT NULL,
    source_id character varying(255) NOT NULL,
    payment_id bigint,
    payout_id bigint,
    CONSTRAINT balance_transaction_net_adds_up CHECK ((net = (amount - fee)))
);

-- Name: payments_balancetransaction_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_balancetransaction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_balancetransaction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_case; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_case (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    at_risk integer NOT NULL,
    cause character varying(300) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    resolution character varying(300) NOT NULL,
    order_id bigint,
    resolved_by_id bigint,
    payment_id bigint,
    about character varying(255) DEFAULT ''::character varying NOT NULL,
    currency character varying(3) DEFAULT 'usd'::character varying NOT NULL,
    CONSTRAINT payments_case_at_risk_check CHECK ((at_risk >= 0))
);

-- Name: payments_case_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_commissionrate; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_commissionrate (
    id bigint NOT NULL,
    percent numeric(5,2) NOT NULL,
    valid_from date NOT NULL,
    note character varying(200) NOT NULL,
    artisan_id bigint,
    category_id bigint,
    CONSTRAINT commission_has_one_scope CHECK (((artisan_id IS NULL) OR (category_id IS NULL))),
    CONSTRAINT commission_is_a_percentage CHECK (((percent >= (0)::numeric) AND (percent <= (100)::numeric)))
);

-- Name: payments_commissionrate_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_commissionrate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_commissionrate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_dispute; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_dispute (
    id bigint NOT NULL,
    stripe_id character varying(255) NOT NULL,
    amount integer NOT NULL,
    currency character varying(3) NOT NULL,
    reason character varying(60) NOT NULL,
    status character varying(30) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_by timestamp with time zone,
    withdrawn integer NOT NULL,
    closed_at timestamp with time zone,
    evidence jsonb NOT NULL,
    submitted_at timestamp with time zone,
    asked_at timestamp with time zone NOT NULL,
    payment_id bigint NOT NULL,
    submitted_by_id bigint,
    CONSTRAINT payments_dispute_amount_check CHECK ((amount >= 0)),
    CONSTRAINT payments_dispute_withdrawn_check CHECK ((withdrawn >= 0))
);

-- Name: payments_dispute_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_dispute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_dispute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_inboxevent; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_inboxevent (
    id bigint NOT NULL,
    event_id character varying(255) NOT NULL,
    type character varying(100) NOT NULL,
    object_type character varying(60) NOT NULL,
    object_id character varying(255) NOT NULL,
    payment_intent_id character varying(255) NOT NULL,
    reference character varying(64) NOT NULL,
    livemode boolean NOT NULL,
    api_version character varying(40) NOT NULL,
    created timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    settle_note character varying(300) NOT NULL,
    mirrored_at timestamp with time zone,
    mirror_note character varying(300) NOT NULL
);

-- Name: payments_inboxevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_inboxevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_inboxevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_journalentry; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_journalentry (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    currency character varying(3) NOT NULL,
    at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    artisan_payout_id bigint,
    balance_transaction_id bigint,
    dispute_id bigint,
    payment_id bigint,
    refund_id bigint,
    payout_id bigint,
    CONSTRAINT journal_entry_has_one_cause CHECK (((((((
CASE
    WHEN (payment_id IS NOT NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (refund_id IS NOT NULL) THEN 1
    ELSE 0
END) +
CASE
    WHEN (dispute_id IS NOT NULL) THEN 1
    ELSE 0
END) +
CASE
    WHEN (payout_id IS NOT NULL) THEN 1
    ELSE 0
END) +
CASE
    WHEN (balance_transaction_id IS NOT NULL) THEN 1
    ELSE 0
END) +
CASE
    WHEN (artisan_payout_id IS NOT NULL) THEN 1
    ELSE 0
END) = 1))
);

-- Name: payments_journalentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_journalentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_journalentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_journalline; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_journalline (
    id bigint NOT NULL,
    account character varying(20) NOT NULL,
    amount bigint NOT NULL,
    artisan_id bigint,
    entry_id bigint NOT NULL,
    order_line_id bigint,
    CONSTRAINT journal_line_of_an_artisan CHECK (((((account)::text = 'artisans'::text) AND (artisan_id IS NOT NULL)) OR ((NOT ((account)::text = 'artisans'::text)) AND (artisan_id IS NULL)))),
    CONSTRAINT journal_line_of_something CHECK ((NOT (amount = 0)))
);

-- Name: payments_journalline_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_journalline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_journalline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_linecommission; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_linecommission (
    line_id bigint NOT NULL,
    percent numeric(5,2) NOT NULL,
    base integer NOT NULL,
    commission integer NOT NULL,
    share integer NOT NULL,
    artisan_id bigint NOT NULL,
    CONSTRAINT line_commission_adds_up CHECK ((base = (commission + share))),
    CONSTRAINT payments_linecommission_base_check CHECK ((base >= 0)),
    CONSTRAINT payments_linecommission_commission_check CHECK ((commission >= 0)),
    CONSTRAINT payments_linecommission_share_check CHECK ((share >= 0))
);

-- Name: payments_payment; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_payment (
    id bigint NOT NULL,
    reference uuid NOT NULL,
    amount integer NOT NULL,
    currency character varying(3) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    session_id character varying(255),
    session_url character varying(2000) NOT NULL,
    payment_intent_id character varying(255),
    charge_id character varying(255) NOT NULL,
    livemode boolean NOT NULL,
    captured integer NOT NULL,
    refunded integer NOT NULL,
    decline_code character varying(60) NOT NULL,
    asked_at timestamp with time zone,
    settled_at timestamp with time zone,
    closed_at timestamp with time zone,
    order_id bigint NOT NULL,
    CONSTRAINT payment_amount_positive CHECK ((amount > 0)),
    CONSTRAINT payment_refunded_within_captured CHECK ((refunded <= captured)),
    CONSTRAINT payment_settled_is_captured CHECK (((settled_at IS NULL) OR (captured > 0))),
    CONSTRAINT payments_payment_amount_check CHECK ((amount >= 0)),
    CONSTRAINT payments_payment_captured_check CHECK ((captured >= 0)),
    CONSTRAINT payments_payment_refunded_check CHECK ((refunded >= 0))
);

-- Name: payments_payment_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_payment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_payout; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_payout (
    id bigint NOT NULL,
    stripe_id character varying(255) NOT NULL,
    amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    livemode boolean NOT NULL,
    status character varying(20) NOT NULL,
    automatic boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    arrives_on date NOT NULL,
    failure character varying(200) NOT NULL,
    paid_at timestamp with time zone,
    failed_at timestamp with time zone,
    explained_at timestamp with time zone,
    asked_at timestamp with time zone NOT NULL
);

-- Name: payments_payout_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_payout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_payout_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_reconciliationrun; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_reconciliationrun (
    id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    result character varying(20) NOT NULL,
    found jsonb NOT NULL,
    compared jsonb NOT NULL,
    fixed integer NOT NULL,
    differences jsonb DEFAULT '[]'::jsonb NOT NULL,
    unanswered jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT payments_reconciliationrun_fixed_check CHECK ((fixed >= 0))
);

-- Name: payments_reconciliationrun_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_reconciliationrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_reconciliationrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_refund; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_refund (
    id bigint NOT NULL,
    amount integer NOT NULL,
    reason character varying(20) NOT NULL,
    note character varying(200) NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    stripe_id character varying(255),
    asked_at timestamp with time zone,
    succeeded_at timestamp with time zone,
    failed_at timestamp with time zone,
    failure character varying(200) NOT NULL,
    decided_by_id bigint,
    payment_id bigint NOT NULL,
    approved_at timestamp with time zone,
    approved_by_id bigint,
    needs_approval boolean DEFAULT false NOT NULL,
    released_at timestamp with time zone DEFAULT statement_timestamp(),
    released_by_id bigint,
    withdrawn_at timestamp with time zone,
    withdrawn_by_id bigint,
    CONSTRAINT payments_refund_amount_check CHECK ((amount >= 0)),
    CONSTRAINT refund_amount_positive CHECK ((amount > 0)),
    CONSTRAINT refund_approved_by_another CHECK (((approved_by_id IS NULL) OR (decided_by_id IS NULL) OR (NOT ((approved_by_id = decided_by_id) AND (approved_by_id IS NOT NULL) AND (decided_by_id IS NOT NULL))))),
    CONSTRAINT refund_withdrawn_before_asked CHECK (((withdrawn_at IS NULL) OR ((asked_at IS NULL) AND (stripe_id IS NULL))))
);

-- Name: payments_refund_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_refund ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_refund_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_refundline; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.payments_refundline (
    id bigint NOT NULL,
    quantity smallint NOT NULL,
    restock boolean NOT NULL,
    net integer NOT NULL,
    tax integer NOT NULL,
    order_line_id bigint,
    parcel_id bigint,
    refund_id bigint NOT NULL,
    CONSTRAINT payments_refundline_net_check CHECK ((net >= 0)),
    CONSTRAINT payments_refundline_quantity_check CHECK ((quantity >= 0)),
    CONSTRAINT payments_refundline_tax_check CHECK ((tax >= 0)),
    CONSTRAINT refund_line_of_one_thing CHECK ((((order_line_id IS NOT NULL) AND (parcel_id IS NULL)) OR ((order_line_id IS NULL) AND (parcel_id IS NOT NULL) AND (quantity = 0)))),
    CONSTRAINT refund_line_of_something CHECK (((net > 0) OR (tax > 0) OR (quantity > 0))),
    CONSTRAINT refund_line_restocks_pieces CHECK (((NOT restock) OR (quantity > 0)))
);

-- Name: payments_refundline_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.payments_refundline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_refundline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: waffle_flag; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.waffle_flag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    everyone boolean,
    percent numeric(3,1),
    testing boolean NOT NULL,
    superusers boolean NOT NULL,
    staff boolean NOT NULL,
    authenticated boolean NOT NULL,
    languages text NOT NULL,
    rollout boolean NOT NULL,
    note text NOT NULL,
    created timestamp with time zone NOT NULL,
    modified timestamp with time zone NOT NULL
);

-- Name: waffle_flag_groups; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.waffle_flag_groups (
    id bigint NOT NULL,
    flag_id integer NOT NULL,
    group_id integer NOT NULL
);

-- Name: waffle_flag_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.waffle_flag_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.waffle_flag_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: waffle_flag_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.waffle_flag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.waffle_flag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: waffle_flag_users; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.waffle_flag_users (
    id bigint NOT NULL,
    flag_id integer NOT NULL,
    user_id bigint NOT NULL
);

-- Name: waffle_flag_users_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.waffle_flag_users ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.waffle_flag_users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: waffle_sample; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.waffle_sample (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    percent numeric(4,1) NOT NULL,
    note text NOT NULL,
    created timestamp with time zone NOT NULL,
    modified timestamp with time zone NOT NULL
);

-- Name: waffle_sample_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.waffle_sample ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.waffle_sample_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: waffle_switch; Type: TABLE; Schema: public; Owner: -

CREATE TABLE public.waffle_switch (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    active boolean NOT NULL,
    note text NOT NULL,
    created timestamp with time zone NOT NULL,
    modified timestamp with time zone NOT NULL
);

-- Name: waffle_switch_id_seq; Type: SEQUENCE; Schema: public; Owner: -

ALTER TABLE public.waffle_switch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.waffle_switch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: accounts_user; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: accounts_user_groups; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: accounts_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -

INSERT INTO public.auth_group VALUES (1, 'Owner');
INSERT INTO public.auth_group VALUES (2, 'Fulfilment');
INSERT INTO public.auth_group VALUES (3, 'Catalogue');
INSERT INTO public.auth_group VALUES (4, 'Books');

-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -

INSERT INTO public.auth_group_permissions VALUES (1, 1, 4);
INSERT INTO public.auth_group_permissions VALUES (2, 1, 5);
INSERT INTO public.auth_group_permissions VALUES (3, 1, 9);
INSERT INTO public.auth_group_permissions VALUES (4, 1, 13);
INSERT INTO public.auth_group_permissions VALUES (5, 1, 14);
INSERT INTO public.auth_group_permissions VALUES (6, 1, 18);
INSERT INTO public.auth_group_permissions VALUES (7, 1, 19);
INSERT INTO public.auth_group_permissions VALUES (8, 1, 20);
INSERT INTO public.auth_group_permissions VALUES (9, 1, 21);
INSERT INTO public.auth_group_permissions VALUES (10, 1, 25);
INSERT INTO public.auth_group_permissions VALUES (11, 1, 26);
INSERT INTO public.auth_group_permissions VALUES (12, 1, 27);
INSERT INTO public.auth_group_permissions VALUES (13, 1, 31);
INSERT INTO public.auth_group_permissions VALUES (14, 1, 32);
INSERT INTO public.auth_group_permissions VALUES (15, 1, 33);
INSERT INTO public.auth_group_permissions VALUES (16, 1, 34);
INSERT INTO public.auth_group_permissions VALUES (17, 1, 35);
INSERT INTO public.auth_group_permissions VALUES (18, 1, 39);
INSERT INTO public.auth_group_permissions VALUES (19, 1, 40);
INSERT INTO public.auth_group_permissions VALUES (20, 1, 44);
INSERT INTO public.auth_group_permissions VALUES (21, 1, 48);
INSERT INTO public.auth_group_permissions VALUES (22, 1, 52);
INSERT INTO public.auth_group_permissions VALUES (23, 1, 56);
INSERT INTO public.auth_group_permissions VALUES (24, 1, 60);
INSERT INTO public.auth_group_permissions VALUES (25, 1, 61);
INSERT INTO public.auth_group_permissions VALUES (26, 2, 9);
INSERT INTO public.auth_group_permissions VALUES (27, 2, 18);
INSERT INTO public.auth_group_permissions VALUES (28, 2, 19);
INSERT INTO public.auth_group_permissions VALUES (29, 4, 4);
INSERT INTO public.auth_group_permissions VALUES (30, 4, 5);
INSERT INTO public.auth_group_permissions VALUES (31, 4, 9);
INSERT INTO public.auth_group_permissions VALUES (32, 4, 13);
INSERT INTO public.auth_group_permissions VALUES (33, 4, 14);
INSERT INTO public.auth_group_permissions VALUES (34, 4, 18);
INSERT INTO public.auth_group_permissions VALUES (35, 4, 19);
INSERT INTO public.auth_group_permissions VALUES (36, 4, 21);
INSERT INTO public.auth_group_permissions VALUES (37, 4, 25);
INSERT INTO public.auth_group_permissions VALUES (38, 4, 26);
INSERT INTO public.auth_group_permissions VALUES (39, 4, 31);
INSERT INTO public.auth_group_permissions VALUES (40, 4, 35);
INSERT INTO public.auth_group_permissions VALUES (41, 4, 39);
INSERT INTO public.auth_group_permissions VALUES (42, 4, 40);
INSERT INTO public.auth_group_permissions VALUES (43, 4, 44);
INSERT INTO public.auth_group_permissions VALUES (44, 4, 48);
INSERT INTO public.auth_group_permissions VALUES (45, 4, 52);
INSERT INTO public.auth_group_permissions VALUES (46, 4, 56);
INSERT INTO public.auth_group_permissions VALUES (47, 4, 60);
INSERT INTO public.auth_group_permissions VALUES (48, 4, 61);
INSERT INTO public.auth_group_permissions VALUES (49, 1, 138);
INSERT INTO public.auth_group_permissions VALUES (50, 1, 142);
INSERT INTO public.auth_group_permissions VALUES (51, 1, 143);
INSERT INTO public.auth_group_permissions VALUES (52, 1, 144);
INSERT INTO public.auth_group_permissions VALUES (53, 1, 146);
INSERT INTO public.auth_group_permissions VALUES (54, 1, 70);
INSERT INTO public.auth_group_permissions VALUES (55, 1, 71);
INSERT INTO public.auth_group_permissions VALUES (56, 1, 73);
INSERT INTO public.auth_group_permissions VALUES (57, 1, 74);
INSERT INTO public.auth_group_permissions VALUES (58, 1, 75);
INSERT INTO public.auth_group_permissions VALUES (59, 1, 77);
INSERT INTO public.auth_group_permissions VALUES (60, 1, 78);
INSERT INTO public.auth_group_permissions VALUES (61, 1, 79);
INSERT INTO public.auth_group_permissions VALUES (62, 1, 81);
INSERT INTO public.auth_group_permissions VALUES (63, 1, 82);
INSERT INTO public.auth_group_permissions VALUES (64, 1, 83);
INSERT INTO public.auth_group_permissions VALUES (65, 1, 85);
INSERT INTO public.auth_group_permissions VALUES (66, 1, 86);
INSERT INTO public.auth_group_permissions VALUES (67, 1, 87);
INSERT INTO public.auth_group_permissions VALUES (68, 1, 89);
INSERT INTO public.auth_group_permissions VALUES (69, 1, 90);
INSERT INTO public.auth_group_permissions VALUES (70, 1, 91);
INSERT INTO public.auth_group_permissions VALUES (71, 1, 93);
INSERT INTO public.auth_group_permissions VALUES (72, 1, 97);
INSERT INTO public.auth_group_permissions VALUES (73, 1, 98);
INSERT INTO public.auth_group_permissions VALUES (74, 1, 99);
INSERT INTO public.auth_group_permissions VALUES (75, 1, 100);
INSERT INTO public.auth_group_permissions VALUES (76, 1, 101);
INSERT INTO public.auth_group_permissions VALUES (77, 1, 105);
INSERT INTO public.auth_group_permissions VALUES (78, 1, 106);
INSERT INTO public.auth_group_permissions VALUES (79, 1, 110);
INSERT INTO public.auth_group_permissions VALUES (80, 1, 114);
INSERT INTO public.auth_group_permissions VALUES (81, 1, 115);
INSERT INTO public.auth_group_permissions VALUES (82, 1, 116);
INSERT INTO public.auth_group_permissions VALUES (83, 1, 118);
INSERT INTO public.auth_group_permissions VALUES (84, 1, 119);
INSERT INTO public.auth_group_permissions VALUES (85, 1, 120);
INSERT INTO public.auth_group_permissions VALUES (86, 1, 121);
INSERT INTO public.auth_group_permissions VALUES (87, 1, 122);
INSERT INTO public.auth_group_permissions VALUES (88, 1, 124);
INSERT INTO public.auth_group_permissions VALUES (89, 1, 126);
INSERT INTO public.auth_group_permissions VALUES (90, 2, 97);
INSERT INTO public.auth_group_permissions VALUES (91, 2, 98);
INSERT INTO public.auth_group_permissions VALUES (92, 2, 99);
INSERT INTO public.auth_group_permissions VALUES (93, 2, 100);
INSERT INTO public.auth_group_permissions VALUES (94, 2, 110);
INSERT INTO public.auth_group_permissions VALUES (95, 2, 142);
INSERT INTO public.auth_group_permissions VALUES (96, 2, 114);
INSERT INTO public.auth_group_permissions VALUES (97, 3, 138);
INSERT INTO public.auth_group_permissions VALUES (98, 3, 70);
INSERT INTO public.auth_group_permissions VALUES (99, 3, 71);
INSERT INTO public.auth_group_permissions VALUES (100, 3, 73);
INSERT INTO public.auth_group_permissions VALUES (101, 3, 74);
INSERT INTO public.auth_group_permissions VALUES (102, 3, 75);
INSERT INTO public.auth_group_permissions VALUES (103, 3, 77);
INSERT INTO public.auth_group_permissions VALUES (104, 3, 82);
INSERT INTO public.auth_group_permissions VALUES (105, 3, 83);
INSERT INTO public.auth_group_permissions VALUES (106, 3, 85);
INSERT INTO public.auth_group_permissions VALUES (107, 3, 86);
INSERT INTO public.auth_group_permissions VALUES (108, 3, 87);
INSERT INTO public.auth_group_permissions VALUES (109, 3, 89);
INSERT INTO public.auth_group_permissions VALUES (110, 3, 115);
INSERT INTO public.auth_group_permissions VALUES (111, 3, 116);
INSERT INTO public.auth_group_permissions VALUES (112, 3, 118);
INSERT INTO public.auth_group_permissions VALUES (113, 3, 119);
INSERT INTO public.auth_group_permissions VALUES (114, 3, 120);
INSERT INTO public.auth_group_permissions VALUES (115, 3, 121);
INSERT INTO public.auth_group_permissions VALUES (116, 3, 122);
INSERT INTO public.auth_group_permissions VALUES (117, 3, 124);
INSERT INTO public.auth_group_permissions VALUES (118, 3, 126);
INSERT INTO public.auth_group_permissions VALUES (119, 4, 97);
INSERT INTO public.auth_group_permissions VALUES (120, 4, 101);
INSERT INTO public.auth_group_permissions VALUES (121, 4, 142);
INSERT INTO public.auth_group_permissions VALUES (122, 4, 79);
INSERT INTO public.auth_group_permissions VALUES (123, 4, 144);
INSERT INTO public.auth_group_permissions VALUES (124, 4, 81);
INSERT INTO public.auth_group_permissions VALUES (125, 4, 114);
INSERT INTO public.auth_group_permissions VALUES (126, 4, 146);
INSERT INTO public.auth_group_permissions VALUES (127, 4, 78);
INSERT INTO public.auth_group_permissions VALUES (128, 4, 143);
INSERT INTO public.auth_group_permissions VALUES (129, 4, 110);
INSERT INTO public.auth_group_permissions VALUES (130, 4, 90);
INSERT INTO public.auth_group_permissions VALUES (131, 4, 91);
INSERT INTO public.auth_group_permissions VALUES (132, 4, 93);
INSERT INTO public.auth_group_permissions VALUES (133, 1, 148);
INSERT INTO public.auth_group_permissions VALUES (134, 1, 150);
INSERT INTO public.auth_group_permissions VALUES (135, 1, 152);
INSERT INTO public.auth_group_permissions VALUES (136, 1, 154);
INSERT INTO public.auth_group_permissions VALUES (137, 1, 151);
INSERT INTO public.auth_group_permissions VALUES (138, 1, 166);
INSERT INTO public.auth_group_permissions VALUES (139, 1, 180);
INSERT INTO public.auth_group_permissions VALUES (140, 1, 182);

-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -

INSERT INTO public.auth_permission VALUES (1, 'Can add inbox event', 1, 'add_inboxevent');
INSERT INTO public.auth_permission VALUES (2, 'Can change inbox event', 1, 'change_inboxevent');
INSERT INTO public.auth_permission VALUES (3, 'Can delete inbox event', 1, 'delete_inboxevent');
INSERT INTO public.auth_permission VALUES (4, 'Can view inbox event', 1, 'view_inboxevent');
INSERT INTO public.auth_permission VALUES (5, 'Can have an event handled again', 1, 'replay_inboxevent');
INSERT INTO public.auth_permission VALUES (6, 'Can add payment', 2, 'add_payment');
INSERT INTO public.auth_permission VALUES (7, 'Can change payment', 2, 'change_payment');
INSERT INTO public.auth_permission VALUES (8, 'Can delete payment', 2, 'delete_payment');
INSERT INTO public.auth_permission VALUES (9, 'Can view payment', 2, 'view_payment');
INSERT INTO public.auth_permission VALUES (10, 'Can add case', 3, 'add_case');
INSERT INTO public.auth_permission VALUES (11, 'Can change case', 3, 'change_case');
INSERT INTO public.auth_permission VALUES (12, 'Can delete case', 3, 'delete_case');
INSERT INTO public.auth_permission VALUES (13, 'Can view case', 3, 'view_case');
INSERT INTO public.auth_permission VALUES (14, 'Can resolve', 3, 'resolve_case');
INSERT INTO public.auth_permission VALUES (15, 'Can add refund', 4, 'add_refund');
INSERT INTO public.auth_permission VALUES (16, 'Can change refund', 4, 'change_refund');
INSERT INTO public.auth_permission VALUES (17, 'Can delete refund', 4, 'delete_refund');
INSERT INTO public.auth_permission VALUES (18, 'Can view refund', 4, 'view_refund');
INSERT INTO public.auth_permission VALUES (19, 'Can decide', 4, 'decide_refund');
INSERT INTO public.auth_permission VALUES (20, 'Can approve what another decided', 4, 'approve_refund');
INSERT INTO public.auth_permission VALUES (21, 'Can have it paid', 4, 'pay_refund');
INSERT INTO public.auth_permission VALUES (22, 'Can add artisan payout', 5, 'add_artisanpayout');
INSERT INTO public.auth_permission VALUES (23, 'Can change artisan payout', 5, 'change_artisanpayout');
INSERT INTO public.auth_permission VALUES (24, 'Can delete artisan payout', 5, 'delete_artisanpayout');
INSERT INTO public.auth_permission VALUES (25, 'Can view artisan payout', 5, 'view_artisanpayout');
INSERT INTO public.auth_permission VALUES (26, 'Can issue', 5, 'issue_artisanpayout');
INSERT INTO public.auth_permission VALUES (27, 'Can record as paid or returned', 5, 'pay_artisanpayout');
INSERT INTO public.auth_permission VALUES (28, 'Can add balance transaction', 6, 'add_balancetransaction');
INSERT INTO public.auth_permission VALUES (29, 'Can change balance transaction', 6, 'change_balancetransaction');
INSERT INTO public.auth_permission VALUES (30, 'Can delete balance transaction', 6, 'delete_balancetransaction');
INSERT INTO public.auth_permission VALUES (31, 'Can view balance transaction', 6, 'view_balancetransaction');
INSERT INTO public.auth_permission VALUES (32, 'Can add commission rate', 7, 'add_commissionrate');
INSERT INTO public.auth_permission VALUES (33, 'Can change commission rate', 7, 'change_commissionrate');
INSERT INTO public.auth_permission VALUES (34, 'Can delete commission rate', 7, 'delete_commissionrate');
INSERT INTO public.auth_permission VALUES (35, 'Can view commission rate', 7, 'view_commissionrate');
INSERT INTO public.auth_permission VALUES (36, 'Can add dispute', 8, 'add_dispute');
INSERT INTO public.auth_permission VALUES (37, 'Can change dispute', 8, 'change_dispute');
INSERT INTO public.auth_permission VALUES (38, 'Can delete dispute', 8, 'delete_dispute');
INSERT INTO public.auth_permission VALUES (39, 'Can view dispute', 8, 'view_dispute');
INSERT INTO public.auth_permission VALUES (40, 'Can answer', 8, 'answer_dispute');
INSERT INTO public.auth_permission VALUES (41, 'Can add journal entry', 9, 'add_journalentry');
INSERT INTO public.auth_permission VALUES (42, 'Can change journal entry', 9, 'change_journalentry');
INSERT INTO public.auth_permission VALUES (43, 'Can delete journal entry', 9, 'delete_journalentry');
INSERT INTO public.auth_permission VALUES (44, 'Can view journal entry', 9, 'view_journalentry');
INSERT INTO public.auth_permission VALUES (45, 'Can add journal line', 10, 'add_journalline');
INSERT INTO public.auth_permission VALUES (46, 'Can change journal line', 10, 'change_journalline');
INSERT INTO public.auth_permission VALUES (47, 'Can delete journal line', 10, 'delete_journalline');
INSERT INTO public.auth_permission VALUES (48, 'Can view journal line', 10, 'view_journalline');
INSERT INTO public.auth_permission VALUES (49, 'Can add line commission', 11, 'add_linecommission');
INSERT INTO public.auth_permission VALUES (50, 'Can change line commission', 11, 'change_linecommission');
INSERT INTO public.auth_permission VALUES (51, 'Can delete line commission', 11, 'delete_linecommission');
INSERT INTO public.auth_permission VALUES (52, 'Can view line commission', 11, 'view_linecommission');
INSERT INTO public.auth_permission VALUES (53, 'Can add payout', 12, 'add_payout');
INSERT INTO public.auth_permission VALUES (54, 'Can change payout', 12, 'change_payout');
INSERT INTO public.auth_permission VALUES (55, 'Can delete payout', 12, 'delete_payout');
INSERT INTO public.auth_permission VALUES (56, 'Can view payout', 12, 'view_payout');
INSERT INTO public.auth_permission VALUES (57, 'Can add reconciliation run', 13, 'add_reconciliationrun');
INSERT INTO public.auth_permission VALUES (58, 'Can change reconciliation run', 13, 'change_reconciliationrun');
INSERT INTO public.auth_permission VALUES (59, 'Can delete reconciliation run', 13, 'delete_reconciliationrun');
INSERT INTO public.auth_permission VALUES (60, 'Can view reconciliation run', 13, 'view_reconciliationrun');
INSERT INTO public.auth_permission VALUES (61, 'Can reconcile', 13, 'run_reconciliation');
INSERT INTO public.auth_permission VALUES (62, 'Can add refund line', 14, 'add_refundline');
INSERT INTO public.auth_permission VALUES (63, 'Can change refund line', 14, 'change_refundline');
INSERT INTO public.auth_permission VALUES (64, 'Can delete refund line', 14, 'delete_refundline');
INSERT INTO public.auth_permission VALUES (65, 'Can view refund line', 14, 'view_refundline');
INSERT INTO public.auth_permission VALUES (66, 'Can add cart', 15, 'add_cart');
INSERT INTO public.auth_permission VALUES (67, 'Can change cart', 15, 'change_cart');
INSERT INTO public.auth_permission VALUES (68, 'Can delete cart', 15, 'delete_cart');
INSERT INTO public.auth_permission VALUES (69, 'Can view cart', 15, 'view_cart');
INSERT INTO public.auth_permission VALUES (70, 'Can add category', 16, 'add_category');
INSERT INTO public.auth_permission VALUES (71, 'Can change category', 16, 'change_category');
INSERT INTO public.auth_permission VALUES (72, 'Can delete category', 16, 'delete_category');
INSERT INTO public.auth_permission VALUES (73, 'Can view category', 16, 'view_category');
INSERT INTO public.auth_permission VALUES (74, 'Can add variant', 17, 'add_variant');
INSERT INTO public.auth_permission VALUES (75, 'Can change variant', 17, 'change_variant');
INSERT INTO public.auth_permission VALUES (76, 'Can delete variant', 17, 'delete_variant');
INSERT INTO public.auth_permission VALUES (77, 'Can view variant', 17, 'view_variant');
INSERT INTO public.auth_permission VALUES (78, 'Can add tax class', 18, 'add_taxclass');
INSERT INTO public.auth_permission VALUES (79, 'Can change tax class', 18, 'change_taxclass');
INSERT INTO public.auth_permission VALUES (80, 'Can delete tax class', 18, 'delete_taxclass');
INSERT INTO public.auth_permission VALUES (81, 'Can view tax class', 18, 'view_taxclass');
INSERT INTO public.auth_permission VALUES (82, 'Can add artisan', 19, 'add_artisan');
INSERT INTO public.auth_permission VALUES (83, 'Can change artisan', 19, 'change_artisan');
INSERT INTO public.auth_permission VALUES (84, 'Can delete artisan', 19, 'delete_artisan');
INSERT INTO public.auth_permission VALUES (85, 'Can view artisan', 19, 'view_artisan');
INSERT INTO public.auth_permission VALUES (86, 'Can add delivery method', 20, 'add_deliverymethod');
INSERT INTO public.auth_permission VALUES (87, 'Can change delivery method', 20, 'change_deliverymethod');
INSERT INTO public.auth_permission VALUES (88, 'Can delete delivery method', 20, 'delete_deliverymethod');
INSERT INTO public.auth_permission VALUES (89, 'Can view delivery method', 20, 'view_deliverymethod');
INSERT INTO public.auth_permission VALUES (90, 'Can add discount', 21, 'add_discount');
INSERT INTO public.auth_permission VALUES (91, 'Can change discount', 21, 'change_discount');
INSERT INTO public.auth_permission VALUES (92, 'Can delete discount', 21, 'delete_discount');
INSERT INTO public.auth_permission VALUES (93, 'Can view discount', 21, 'view_discount');
INSERT INTO public.auth_permission VALUES (94, 'Can add order', 22, 'add_order');
INSERT INTO public.auth_permission VALUES (95, 'Can change order', 22, 'change_order');
INSERT INTO public.auth_permission VALUES (96, 'Can delete order', 22, 'delete_order');
INSERT INTO public.auth_permission VALUES (97, 'Can view order', 22, 'view_order');
INSERT INTO public.auth_permission VALUES (98, 'Can pack', 22, 'pack_order');
INSERT INTO public.auth_permission VALUES (99, 'Can ship', 22, 'ship_order');
INSERT INTO public.auth_permission VALUES (100, 'Can hand over', 22, 'hand_over_order');
INSERT INTO public.auth_permission VALUES (101, 'Can cancel', 22, 'cancel_order');
INSERT INTO public.auth_permission VALUES (102, 'Can add order mail', 23, 'add_ordermail');
INSERT INTO public.auth_permission VALUES (103, 'Can change order mail', 23, 'change_ordermail');
INSERT INTO public.auth_permission VALUES (104, 'Can delete order mail', 23, 'delete_ordermail');
INSERT INTO public.auth_permission VALUES (105, 'Can view order mail', 23, 'view_ordermail');
INSERT INTO public.auth_permission VALUES (106, 'Can send a mail again', 23, 'resend_ordermail');
INSERT INTO public.auth_permission VALUES (107, 'Can add parcel', 24, 'add_parcel');
INSERT INTO public.auth_permission VALUES (108, 'Can change parcel', 24, 'change_parcel');
INSERT INTO public.auth_permission VALUES (109, 'Can delete parcel', 24, 'delete_parcel');
INSERT INTO public.auth_permission VALUES (110, 'Can view parcel', 24, 'view_parcel');
INSERT INTO public.auth_permission VALUES (111, 'Can add order event', 25, 'add_orderevent');
INSERT INTO public.auth_permission VALUES (112, 'Can change order event', 25, 'change_orderevent');
INSERT INTO public.auth_permission VALUES (113, 'Can delete order event', 25, 'delete_orderevent');
INSERT INTO public.auth_permission VALUES (114, 'Can view order event', 25, 'view_orderevent');
INSERT INTO public.auth_permission VALUES (115, 'Can add product', 26, 'add_product');
INSERT INTO public.auth_permission VALUES (116, 'Can change product', 26, 'change_product');
INSERT INTO public.auth_permission VALUES (117, 'Can delete product', 26, 'delete_product');
INSERT INTO public.auth_permission VALUES (118, 'Can view product', 26, 'view_product');
INSERT INTO public.auth_permission VALUES (119, 'Can add product image', 27, 'add_productimage');
INSERT INTO public.auth_permission VALUES (120, 'Can change product image', 27, 'change_productimage');
INSERT INTO public.auth_permission VALUES (121, 'Can delete product image', 27, 'delete_productimage');
INSERT INTO public.auth_permission VALUES (122, 'Can view product image', 27, 'view_productimage');
INSERT INTO public.auth_permission VALUES (123, 'Can add stock', 28, 'add_stock');
INSERT INTO public.auth_permission VALUES (124, 'Can change stock', 28, 'change_stock');
INSERT INTO public.auth_permission VALUES (125, 'Can delete stock', 28, 'delete_stock');
INSERT INTO public.auth_permission VALUES (126, 'Can view stock', 28, 'view_stock');
INSERT INTO public.auth_permission VALUES (127, 'Can add cart line', 29, 'add_cartline');
INSERT INTO public.auth_permission VALUES (128, 'Can change cart line', 29, 'change_cartline');
INSERT INTO public.auth_permission VALUES (129, 'Can delete cart line', 29, 'delete_cartline');
INSERT INTO public.auth_permission VALUES (130, 'Can view cart line', 29, 'view_cartline');
INSERT INTO public.auth_permission VALUES (131, 'Can add stock hold', 30, 'add_stockhold');
INSERT INTO public.auth_permission VALUES (132, 'Can change stock hold', 30, 'change_stockhold');
INSERT INTO public.auth_permission VALUES (133, 'Can delete stock hold', 30, 'delete_stockhold');
INSERT INTO public.auth_permission VALUES (134, 'Can view stock hold', 30, 'view_stockhold');
INSERT INTO public.auth_permission VALUES (135, 'Can add stock movement', 31, 'add_stockmovement');
INSERT INTO public.auth_permission VALUES (136, 'Can change stock movement', 31, 'change_stockmovement');
INSERT INTO public.auth_permission VALUES (137, 'Can delete stock movement', 31, 'delete_stockmovement');
INSERT INTO public.auth_permission VALUES (138, 'Can view stock movement', 31, 'view_stockmovement');
INSERT INTO public.auth_permission VALUES (139, 'Can add order line', 32, 'add_orderline');
INSERT INTO public.auth_permission VALUES (140, 'Can change order line', 32, 'change_orderline');
INSERT INTO public.auth_permission VALUES (141, 'Can delete order line', 32, 'delete_orderline');
INSERT INTO public.auth_permission VALUES (142, 'Can view order line', 32, 'view_orderline');
INSERT INTO public.auth_permission VALUES (143, 'Can add tax rate', 33, 'add_taxrate');
INSERT INTO public.auth_permission VALUES (144, 'Can change tax rate', 33, 'change_taxrate');
INSERT INTO public.auth_permission VALUES (145, 'Can delete tax rate', 33, 'delete_taxrate');
INSERT INTO public.auth_permission VALUES (146, 'Can view tax rate', 33, 'view_taxrate');
INSERT INTO public.auth_permission VALUES (147, 'Can add Flag', 34, 'add_flag');
INSERT INTO public.auth_permission VALUES (148, 'Can change Flag', 34, 'change_flag');
INSERT INTO public.auth_permission VALUES (149, 'Can delete Flag', 34, 'delete_flag');
INSERT INTO public.auth_permission VALUES (150, 'Can view Flag', 34, 'view_flag');
INSERT INTO public.auth_permission VALUES (151, 'Can add user', 35, 'add_user');
INSERT INTO public.auth_permission VALUES (152, 'Can change user', 35, 'change_user');
INSERT INTO public.auth_permission VALUES (153, 'Can delete user', 35, 'delete_user');
INSERT INTO public.auth_permission VALUES (154, 'Can view user', 35, 'view_user');
INSERT INTO public.auth_permission VALUES (155, 'Can add log entry', 36, 'add_logentry');
INSERT INTO public.auth_permission VALUES (156, 'Can change log entry', 36, 'change_logentry');
INSERT INTO public.auth_permission VALUES (157, 'Can delete log entry', 36, 'delete_logentry');
INSERT INTO public.auth_permission VALUES (158, 'Can view log entry', 36, 'view_logentry');
INSERT INTO public.auth_permission VALUES (159, 'Can add permission', 37, 'add_permission');
INSERT INTO public.auth_permission VALUES (160, 'Can change permission', 37, 'change_permission');
INSERT INTO public.auth_permission VALUES (161, 'Can delete permission', 37, 'delete_permission');
INSERT INTO public.auth_permission VALUES (162, 'Can view permission', 37, 'view_permission');
INSERT INTO public.auth_permission VALUES (163, 'Can add group', 38, 'add_group');
INSERT INTO public.auth_permission VALUES (164, 'Can change group', 38, 'change_group');
INSERT INTO public.auth_permission VALUES (165, 'Can delete group', 38, 'delete_group');
INSERT INTO public.auth_permission VALUES (166, 'Can view group', 38, 'view_group');
INSERT INTO public.auth_permission VALUES (167, 'Can add content type', 39, 'add_contenttype');
INSERT INTO public.auth_permission VALUES (168, 'Can change content type', 39, 'change_contenttype');
INSERT INTO public.auth_permission VALUES (169, 'Can delete content type', 39, 'delete_contenttype');
INSERT INTO public.auth_permission VALUES (170, 'Can view content type', 39, 'view_contenttype');
INSERT INTO public.auth_permission VALUES (171, 'Can add session', 40, 'add_session');
INSERT INTO public.auth_permission VALUES (172, 'Can change session', 40, 'change_session');
INSERT INTO public.auth_permission VALUES (173, 'Can delete session', 40, 'delete_session');
INSERT INTO public.auth_permission VALUES (174, 'Can view session', 40, 'view_session');
INSERT INTO public.auth_permission VALUES (175, 'Can add procrastinate event', 41, 'add_procrastinateevent');
INSERT INTO public.auth_permission VALUES (176, 'Can change procrastinate event', 41, 'change_procrastinateevent');
INSERT INTO public.auth_permission VALUES (177, 'Can delete procrastinate event', 41, 'delete_procrastinateevent');
INSERT INTO public.auth_permission VALUES (178, 'Can view procrastinate event', 41, 'view_procrastinateevent');
INSERT INTO public.auth_permission VALUES (179, 'Can add procrastinate job', 42, 'add_procrastinatejob');
INSERT INTO public.auth_permission VALUES (180, 'Can change procrastinate job', 42, 'change_procrastinatejob');
INSERT INTO public.auth_permission VALUES (181, 'Can delete procrastinate job', 42, 'delete_procrastinatejob');
INSERT INTO public.auth_permission VALUES (182, 'Can view procrastinate job', 42, 'view_procrastinatejob');
INSERT INTO public.auth_permission VALUES (183, 'Can add procrastinate periodic defer', 43, 'add_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (184, 'Can change procrastinate periodic defer', 43, 'change_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (185, 'Can delete procrastinate periodic defer', 43, 'delete_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (186, 'Can view procrastinate periodic defer', 43, 'view_procrastinateperiodicdefer');
INSERT INTO public.auth_permission VALUES (187, 'Can add procrastinate worker', 44, 'add_procrastinateworker');
INSERT INTO public.auth_permission VALUES (188, 'Can change procrastinate worker', 44, 'change_procrastinateworker');
INSERT INTO public.auth_permission VALUES (189, 'Can delete procrastinate worker', 44, 'delete_procrastinateworker');
INSERT INTO public.auth_permission VALUES (190, 'Can view procrastinate worker', 44, 'view_procrastinateworker');
INSERT INTO public.auth_permission VALUES (191, 'Can add email address', 45, 'add_emailaddress');
INSERT INTO public.auth_permission VALUES (192, 'Can change email address', 45, 'change_emailaddress');
INSERT INTO public.auth_permission VALUES (193, 'Can delete email address', 45, 'delete_emailaddress');
INSERT INTO public.auth_permission VALUES (194, 'Can view email address', 45, 'view_emailaddress');
INSERT INTO public.auth_permission VALUES (195, 'Can add email confirmation', 46, 'add_emailconfirmation');
INSERT INTO public.auth_permission VALUES (196, 'Can change email confirmation', 46, 'change_emailconfirmation');
INSERT INTO public.auth_permission VALUES (197, 'Can delete email confirmation', 46, 'delete_emailconfirmation');
INSERT INTO public.auth_permission VALUES (198, 'Can view email confirmation', 46, 'view_emailconfirmation');
INSERT INTO public.auth_permission VALUES (199, 'Can add authenticator', 47, 'add_authenticator');
INSERT INTO public.auth_permission VALUES (200, 'Can change authenticator', 47, 'change_authenticator');
INSERT INTO public.auth_permission VALUES (201, 'Can delete authenticator', 47, 'delete_authenticator');
INSERT INTO public.auth_permission VALUES (202, 'Can view authenticator', 47, 'view_authenticator');
INSERT INTO public.auth_permission VALUES (203, 'Can add country spec', 48, 'add_countryspec');
INSERT INTO public.auth_permission VALUES (204, 'Can change country spec', 48, 'change_countryspec');
INSERT INTO public.auth_permission VALUES (205, 'Can delete country spec', 48, 'delete_countryspec');
INSERT INTO public.auth_permission VALUES (206, 'Can view country spec', 48, 'view_countryspec');
INSERT INTO public.auth_permission VALUES (207, 'Can add djstripe payment method', 49, 'add_djstripepaymentmethod');
INSERT INTO public.auth_permission VALUES (208, 'Can change djstripe payment method', 49, 'change_djstripepaymentmethod');
INSERT INTO public.auth_permission VALUES (209, 'Can delete djstripe payment method', 49, 'delete_djstripepaymentmethod');
INSERT INTO public.auth_permission VALUES (210, 'Can view djstripe payment method', 49, 'view_djstripepaymentmethod');
INSERT INTO public.auth_permission VALUES (211, 'Can add account', 50, 'add_account');
INSERT INTO public.auth_permission VALUES (212, 'Can change account', 50, 'change_account');
INSERT INTO public.auth_permission VALUES (213, 'Can delete account', 50, 'delete_account');
INSERT INTO public.auth_permission VALUES (214, 'Can view account', 50, 'view_account');
INSERT INTO public.auth_permission VALUES (215, 'Can add active entitlement', 51, 'add_activeentitlement');
INSERT INTO public.auth_permission VALUES (216, 'Can change active entitlement', 51, 'change_activeentitlement');
INSERT INTO public.auth_permission VALUES (217, 'Can delete active entitlement', 51, 'delete_activeentitlement');
INSERT INTO public.auth_permission VALUES (218, 'Can view active entitlement', 51, 'view_activeentitlement');
INSERT INTO public.auth_permission VALUES (219, 'Can add api key', 52, 'add_apikey');
INSERT INTO public.auth_permission VALUES (220, 'Can change api key', 52, 'change_apikey');
INSERT INTO public.auth_permission VALUES (221, 'Can delete api key', 52, 'delete_apikey');
INSERT INTO public.auth_permission VALUES (222, 'Can view api key', 52, 'view_apikey');
INSERT INTO public.auth_permission VALUES (223, 'Can add application fee', 53, 'add_applicationfee');
INSERT INTO public.auth_permission VALUES (224, 'Can change application fee', 53, 'change_applicationfee');
INSERT INTO public.auth_permission VALUES (225, 'Can delete application fee', 53, 'delete_applicationfee');
INSERT INTO public.auth_permission VALUES (226, 'Can view application fee', 53, 'view_applicationfee');
INSERT INTO public.auth_permission VALUES (227, 'Can add balance transaction', 54, 'add_balancetransaction');
INSERT INTO public.auth_permission VALUES (228, 'Can change balance transaction', 54, 'change_balancetransaction');
INSERT INTO public.auth_permission VALUES (229, 'Can delete balance transaction', 54, 'delete_balancetransaction');
INSERT INTO public.auth_permission VALUES (230, 'Can view balance transaction', 54, 'view_balancetransaction');
INSERT INTO public.auth_permission VALUES (231, 'Can add application fee refund', 55, 'add_applicationfeerefund');
INSERT INTO public.auth_permission VALUES (232, 'Can change application fee refund', 55, 'change_applicationfeerefund');
INSERT INTO public.auth_permission VALUES (233, 'Can delete application fee refund', 55, 'delete_applicationfeerefund');
INSERT INTO public.auth_permission VALUES (234, 'Can view application fee refund', 55, 'view_applicationfeerefund');
INSERT INTO public.auth_permission VALUES (235, 'Can add charge', 56, 'add_charge');
INSERT INTO public.auth_permission VALUES (236, 'Can change charge', 56, 'change_charge');
INSERT INTO public.auth_permission VALUES (237, 'Can delete charge', 56, 'delete_charge');
INSERT INTO public.auth_permission VALUES (238, 'Can view charge', 56, 'view_charge');
INSERT INTO public.auth_permission VALUES (239, 'Can add coupon', 57, 'add_coupon');
INSERT INTO public.auth_permission VALUES (240, 'Can change coupon', 57, 'change_coupon');
INSERT INTO public.auth_permission VALUES (241, 'Can delete coupon', 57, 'delete_coupon');
INSERT INTO public.auth_permission VALUES (242, 'Can view coupon', 57, 'view_coupon');
INSERT INTO public.auth_permission VALUES (243, 'Can add customer', 58, 'add_customer');
INSERT INTO public.auth_permission VALUES (244, 'Can change customer', 58, 'change_customer');
INSERT INTO public.auth_permission VALUES (245, 'Can delete customer', 58, 'delete_customer');
INSERT INTO public.auth_permission VALUES (246, 'Can view customer', 58, 'view_customer');
INSERT INTO public.auth_permission VALUES (247, 'Can add card', 59, 'add_card');
INSERT INTO public.auth_permission VALUES (248, 'Can change card', 59, 'change_card');
INSERT INTO public.auth_permission VALUES (249, 'Can delete card', 59, 'delete_card');
INSERT INTO public.auth_permission VALUES (250, 'Can view card', 59, 'view_card');
INSERT INTO public.auth_permission VALUES (251, 'Can add bank account', 60, 'add_bankaccount');
INSERT INTO public.auth_permission VALUES (252, 'Can change bank account', 60, 'change_bankaccount');
INSERT INTO public.auth_permission VALUES (253, 'Can delete bank account', 60, 'delete_bankaccount');
INSERT INTO public.auth_permission VALUES (254, 'Can view bank account', 60, 'view_bankaccount');
INSERT INTO public.auth_permission VALUES (255, 'Can add dispute', 61, 'add_dispute');
INSERT INTO public.auth_permission VALUES (256, 'Can change dispute', 61, 'change_dispute');
INSERT INTO public.auth_permission VALUES (257, 'Can delete dispute', 61, 'delete_dispute');
INSERT INTO public.auth_permission VALUES (258, 'Can view dispute', 61, 'view_dispute');
INSERT INTO public.auth_permission VALUES (259, 'Can add early fraud warning', 62, 'add_earlyfraudwarning');
INSERT INTO public.auth_permission VALUES (260, 'Can change early fraud warning', 62, 'change_earlyfraudwarning');
INSERT INTO public.auth_permission VALUES (261, 'Can delete early fraud warning', 62, 'delete_earlyfraudwarning');
INSERT INTO public.auth_permission VALUES (262, 'Can view early fraud warning', 62, 'view_earlyfraudwarning');
INSERT INTO public.auth_permission VALUES (263, 'Can add event', 63, 'add_event');
INSERT INTO public.auth_permission VALUES (264, 'Can change event', 63, 'change_event');
INSERT INTO public.auth_permission VALUES (265, 'Can delete event', 63, 'delete_event');
INSERT INTO public.auth_permission VALUES (266, 'Can view event', 63, 'view_event');
INSERT INTO public.auth_permission VALUES (267, 'Can add feature', 64, 'add_feature');
INSERT INTO public.auth_permission VALUES (268, 'Can change feature', 64, 'change_feature');
INSERT INTO public.auth_permission VALUES (269, 'Can delete feature', 64, 'delete_feature');
INSERT INTO public.auth_permission VALUES (270, 'Can view feature', 64, 'view_feature');
INSERT INTO public.auth_permission VALUES (271, 'Can add file', 65, 'add_file');
INSERT INTO public.auth_permission VALUES (272, 'Can change file', 65, 'change_file');
INSERT INTO public.auth_permission VALUES (273, 'Can delete file', 65, 'delete_file');
INSERT INTO public.auth_permission VALUES (274, 'Can view file', 65, 'view_file');
INSERT INTO public.auth_permission VALUES (275, 'Can add file link', 66, 'add_filelink');
INSERT INTO public.auth_permission VALUES (276, 'Can change file link', 66, 'change_filelink');
INSERT INTO public.auth_permission VALUES (277, 'Can delete file link', 66, 'delete_filelink');
INSERT INTO public.auth_permission VALUES (278, 'Can view file link', 66, 'view_filelink');
INSERT INTO public.auth_permission VALUES (279, 'Can add idempotency key', 67, 'add_idempotencykey');
INSERT INTO public.auth_permission VALUES (280, 'Can change idempotency key', 67, 'change_idempotencykey');
INSERT INTO public.auth_permission VALUES (281, 'Can delete idempotency key', 67, 'delete_idempotencykey');
INSERT INTO public.auth_permission VALUES (282, 'Can view idempotency key', 67, 'view_idempotencykey');
INSERT INTO public.auth_permission VALUES (283, 'Can add invoice', 68, 'add_invoice');
INSERT INTO public.auth_permission VALUES (284, 'Can change invoice', 68, 'change_invoice');
INSERT INTO public.auth_permission VALUES (285, 'Can delete invoice', 68, 'delete_invoice');
INSERT INTO public.auth_permission VALUES (286, 'Can view invoice', 68, 'view_invoice');
INSERT INTO public.auth_permission VALUES (287, 'Can add issuing authorization', 69, 'add_issuingauthorization');
INSERT INTO public.auth_permission VALUES (288, 'Can change issuing authorization', 69, 'change_issuingauthorization');
INSERT INTO public.auth_permission VALUES (289, 'Can delete issuing authorization', 69, 'delete_issuingauthorization');
INSERT INTO public.auth_permission VALUES (290, 'Can view issuing authorization', 69, 'view_issuingauthorization');
INSERT INTO public.auth_permission VALUES (291, 'Can add issuing card', 70, 'add_issuingcard');
INSERT INTO public.auth_permission VALUES (292, 'Can change issuing card', 70, 'change_issuingcard');
INSERT INTO public.auth_permission VALUES (293, 'Can delete issuing card', 70, 'delete_issuingcard');
INSERT INTO public.auth_permission VALUES (294, 'Can view issuing card', 70, 'view_issuingcard');
INSERT INTO public.auth_permission VALUES (295, 'Can add issuing cardholder', 71, 'add_issuingcardholder');
INSERT INTO public.auth_permission VALUES (296, 'Can change issuing cardholder', 71, 'change_issuingcardholder');
INSERT INTO public.auth_permission VALUES (297, 'Can delete issuing cardholder', 71, 'delete_issuingcardholder');
INSERT INTO public.auth_permission VALUES (298, 'Can view issuing cardholder', 71, 'view_issuingcardholder');
INSERT INTO public.auth_permission VALUES (299, 'Can add issuing dispute', 72, 'add_issuingdispute');
INSERT INTO public.auth_permission VALUES (300, 'Can change issuing dispute', 72, 'change_issuingdispute');
INSERT INTO public.auth_permission VALUES (301, 'Can delete issuing dispute', 72, 'delete_issuingdispute');
INSERT INTO public.auth_permission VALUES (302, 'Can view issuing dispute', 72, 'view_issuingdispute');
INSERT INTO public.auth_permission VALUES (303, 'Can add issuing transaction', 73, 'add_issuingtransaction');
INSERT INTO public.auth_permission VALUES (304, 'Can change issuing transaction', 73, 'change_issuingtransaction');
INSERT INTO public.auth_permission VALUES (305, 'Can delete issuing transaction', 73, 'delete_issuingtransaction');
INSERT INTO public.auth_permission VALUES (306, 'Can view issuing transaction', 73, 'view_issuingtransaction');
INSERT INTO public.auth_permission VALUES (307, 'Can add payment intent', 74, 'add_paymentintent');
INSERT INTO public.auth_permission VALUES (308, 'Can change payment intent', 74, 'change_paymentintent');
INSERT INTO public.auth_permission VALUES (309, 'Can delete payment intent', 74, 'delete_paymentintent');
INSERT INTO public.auth_permission VALUES (310, 'Can view payment intent', 74, 'view_paymentintent');
INSERT INTO public.auth_permission VALUES (311, 'Can add payment method', 75, 'add_paymentmethod');
INSERT INTO public.auth_permission VALUES (312, 'Can change payment method', 75, 'change_paymentmethod');
INSERT INTO public.auth_permission VALUES (313, 'Can delete payment method', 75, 'delete_paymentmethod');
INSERT INTO public.auth_permission VALUES (314, 'Can view payment method', 75, 'view_paymentmethod');
INSERT INTO public.auth_permission VALUES (315, 'Can add mandate', 76, 'add_mandate');
INSERT INTO public.auth_permission VALUES (316, 'Can change mandate', 76, 'change_mandate');
INSERT INTO public.auth_permission VALUES (317, 'Can delete mandate', 76, 'delete_mandate');
INSERT INTO public.auth_permission VALUES (318, 'Can view mandate', 76, 'view_mandate');
INSERT INTO public.auth_permission VALUES (319, 'Can add payout', 77, 'add_payout');
INSERT INTO public.auth_permission VALUES (320, 'Can change payout', 77, 'change_payout');
INSERT INTO public.auth_permission VALUES (321, 'Can delete payout', 77, 'delete_payout');
INSERT INTO public.auth_permission VALUES (322, 'Can view payout', 77, 'view_payout');
INSERT INTO public.auth_permission VALUES (323, 'Can add price', 78, 'add_price');
INSERT INTO public.auth_permission VALUES (324, 'Can change price', 78, 'change_price');
INSERT INTO public.auth_permission VALUES (325, 'Can delete price', 78, 'delete_price');
INSERT INTO public.auth_permission VALUES (326, 'Can view price', 78, 'view_price');
INSERT INTO public.auth_permission VALUES (327, 'Can add product', 79, 'add_product');
INSERT INTO public.auth_permission VALUES (328, 'Can change product', 79, 'change_product');
INSERT INTO public.auth_permission VALUES (329, 'Can delete product', 79, 'delete_product');
INSERT INTO public.auth_permission VALUES (330, 'Can view product', 79, 'view_product');
INSERT INTO public.auth_permission VALUES (331, 'Can add promotion code', 80, 'add_promotioncode');
INSERT INTO public.auth_permission VALUES (332, 'Can change promotion code', 80, 'change_promotioncode');
INSERT INTO public.auth_permission VALUES (333, 'Can delete promotion code', 80, 'delete_promotioncode');
INSERT INTO public.auth_permission VALUES (334, 'Can view promotion code', 80, 'view_promotioncode');
INSERT INTO public.auth_permission VALUES (335, 'Can add refund', 81, 'add_refund');
INSERT INTO public.auth_permission VALUES (336, 'Can change refund', 81, 'change_refund');
INSERT INTO public.auth_permission VALUES (337, 'Can delete refund', 81, 'delete_refund');
INSERT INTO public.auth_permission VALUES (338, 'Can view refund', 81, 'view_refund');
INSERT INTO public.auth_permission VALUES (339, 'Can add review', 82, 'add_review');
INSERT INTO public.auth_permission VALUES (340, 'Can change review', 82, 'change_review');
INSERT INTO public.auth_permission VALUES (341, 'Can delete review', 82, 'delete_review');
INSERT INTO public.auth_permission VALUES (342, 'Can view review', 82, 'view_review');
INSERT INTO public.auth_permission VALUES (343, 'Can add scheduled query run', 83, 'add_scheduledqueryrun');
INSERT INTO public.auth_permission VALUES (344, 'Can change scheduled query run', 83, 'change_scheduledqueryrun');
INSERT INTO public.auth_permission VALUES (345, 'Can delete scheduled query run', 83, 'delete_scheduledqueryrun');
INSERT INTO public.auth_permission VALUES (346, 'Can view scheduled query run', 83, 'view_scheduledqueryrun');
INSERT INTO public.auth_permission VALUES (347, 'Can add setup intent', 84, 'add_setupintent');
INSERT INTO public.auth_permission VALUES (348, 'Can change setup intent', 84, 'change_setupintent');
INSERT INTO public.auth_permission VALUES (349, 'Can delete setup intent', 84, 'delete_setupintent');
INSERT INTO public.auth_permission VALUES (350, 'Can view setup intent', 84, 'view_setupintent');
INSERT INTO public.auth_permission VALUES (351, 'Can add source', 85, 'add_source');
INSERT INTO public.auth_permission VALUES (352, 'Can change source', 85, 'change_source');
INSERT INTO public.auth_permission VALUES (353, 'Can delete source', 85, 'delete_source');
INSERT INTO public.auth_permission VALUES (354, 'Can view source', 85, 'view_source');
INSERT INTO public.auth_permission VALUES (355, 'Can add source transaction', 86, 'add_sourcetransaction');
INSERT INTO public.auth_permission VALUES (356, 'Can change source transaction', 86, 'change_sourcetransaction');
INSERT INTO public.auth_permission VALUES (357, 'Can delete source transaction', 86, 'delete_sourcetransaction');
INSERT INTO public.auth_permission VALUES (358, 'Can view source transaction', 86, 'view_sourcetransaction');
INSERT INTO public.auth_permission VALUES (359, 'Can add subscription', 87, 'add_subscription');
INSERT INTO public.auth_permission VALUES (360, 'Can change subscription', 87, 'change_subscription');
INSERT INTO public.auth_permission VALUES (361, 'Can delete subscription', 87, 'delete_subscription');
INSERT INTO public.auth_permission VALUES (362, 'Can view subscription', 87, 'view_subscription');
INSERT INTO public.auth_permission VALUES (363, 'Can add session', 88, 'add_session');
INSERT INTO public.auth_permission VALUES (364, 'Can change session', 88, 'change_session');
INSERT INTO public.auth_permission VALUES (365, 'Can delete session', 88, 'delete_session');
INSERT INTO public.auth_permission VALUES (366, 'Can view session', 88, 'view_session');
INSERT INTO public.auth_permission VALUES (367, 'Can add invoice item', 89, 'add_invoiceitem');
INSERT INTO public.auth_permission VALUES (368, 'Can change invoice item', 89, 'change_invoiceitem');
INSERT INTO public.auth_permission VALUES (369, 'Can delete invoice item', 89, 'delete_invoiceitem');
INSERT INTO public.auth_permission VALUES (370, 'Can view invoice item', 89, 'view_invoiceitem');
INSERT INTO public.auth_permission VALUES (371, 'Can add discount', 90, 'add_discount');
INSERT INTO public.auth_permission VALUES (372, 'Can change discount', 90, 'change_discount');
INSERT INTO public.auth_permission VALUES (373, 'Can delete discount', 90, 'delete_discount');
INSERT INTO public.auth_permission VALUES (374, 'Can view discount', 90, 'view_discount');
INSERT INTO public.auth_permission VALUES (375, 'Can add subscription item', 91, 'add_subscriptionitem');
INSERT INTO public.auth_permission VALUES (376, 'Can change subscription item', 91, 'change_subscriptionitem');
INSERT INTO public.auth_permission VALUES (377, 'Can delete subscription item', 91, 'delete_subscriptionitem');
INSERT INTO public.auth_permission VALUES (378, 'Can view subscription item', 91, 'view_subscriptionitem');
INSERT INTO public.auth_permission VALUES (379, 'Can add line item', 92, 'add_lineitem');
INSERT INTO public.auth_permission VALUES (380, 'Can change line item', 92, 'change_lineitem');
INSERT INTO public.auth_permission VALUES (381, 'Can delete line item', 92, 'delete_lineitem');
INSERT INTO public.auth_permission VALUES (382, 'Can view line item', 92, 'view_lineitem');
INSERT INTO public.auth_permission VALUES (383, 'Can add subscription schedule', 93, 'add_subscriptionschedule');
INSERT INTO public.auth_permission VALUES (384, 'Can change subscription schedule', 93, 'change_subscriptionschedule');
INSERT INTO public.auth_permission VALUES (385, 'Can delete subscription schedule', 93, 'delete_subscriptionschedule');
INSERT INTO public.auth_permission VALUES (386, 'Can view subscription schedule', 93, 'view_subscriptionschedule');
INSERT INTO public.auth_permission VALUES (387, 'Can add Tax Code', 94, 'add_taxcode');
INSERT INTO public.auth_permission VALUES (388, 'Can change Tax Code', 94, 'change_taxcode');
INSERT INTO public.auth_permission VALUES (389, 'Can delete Tax Code', 94, 'delete_taxcode');
INSERT INTO public.auth_permission VALUES (390, 'Can view Tax Code', 94, 'view_taxcode');
INSERT INTO public.auth_permission VALUES (391, 'Can add Shipping Rate', 95, 'add_shippingrate');
INSERT INTO public.auth_permission VALUES (392, 'Can change Shipping Rate', 95, 'change_shippingrate');
INSERT INTO public.auth_permission VALUES (393, 'Can delete Shipping Rate', 95, 'delete_shippingrate');
INSERT INTO public.auth_permission VALUES (394, 'Can view Shipping Rate', 95, 'view_shippingrate');
INSERT INTO public.auth_permission VALUES (395, 'Can add Tax ID', 96, 'add_taxid');
INSERT INTO public.auth_permission VALUES (396, 'Can change Tax ID', 96, 'change_taxid');
INSERT INTO public.auth_permission VALUES (397, 'Can delete Tax ID', 96, 'delete_taxid');
INSERT INTO public.auth_permission VALUES (398, 'Can view Tax ID', 96, 'view_taxid');
INSERT INTO public.auth_permission VALUES (399, 'Can add Tax Rate', 97, 'add_taxrate');
INSERT INTO public.auth_permission VALUES (400, 'Can change Tax Rate', 97, 'change_taxrate');
INSERT INTO public.auth_permission VALUES (401, 'Can delete Tax Rate', 97, 'delete_taxrate');
INSERT INTO public.auth_permission VALUES (402, 'Can view Tax Rate', 97, 'view_taxrate');
INSERT INTO public.auth_permission VALUES (403, 'Can add transfer', 98, 'add_transfer');
INSERT INTO public.auth_permission VALUES (404, 'Can change transfer', 98, 'change_transfer');
INSERT INTO public.auth_permission VALUES (405, 'Can delete transfer', 98, 'delete_transfer');
INSERT INTO public.auth_permission VALUES (406, 'Can view transfer', 98, 'view_transfer');
INSERT INTO public.auth_permission VALUES (407, 'Can add transfer reversal', 99, 'add_transferreversal');
INSERT INTO public.auth_permission VALUES (408, 'Can change transfer reversal', 99, 'change_transferreversal');
INSERT INTO public.auth_permission VALUES (409, 'Can delete transfer reversal', 99, 'delete_transferreversal');
INSERT INTO public.auth_permission VALUES (410, 'Can view transfer reversal', 99, 'view_transferreversal');
INSERT INTO public.auth_permission VALUES (411, 'Can add upcoming invoice', 100, 'add_upcominginvoice');
INSERT INTO public.auth_permission VALUES (412, 'Can change upcoming invoice', 100, 'change_upcominginvoice');
INSERT INTO public.auth_permission VALUES (413, 'Can delete upcoming invoice', 100, 'delete_upcominginvoice');
INSERT INTO public.auth_permission VALUES (414, 'Can view upcoming invoice', 100, 'view_upcominginvoice');
INSERT INTO public.auth_permission VALUES (415, 'Can add verification report', 101, 'add_verificationreport');
INSERT INTO public.auth_permission VALUES (416, 'Can change verification report', 101, 'change_verificationreport');
INSERT INTO public.auth_permission VALUES (417, 'Can delete verification report', 101, 'delete_verificationreport');
INSERT INTO public.auth_permission VALUES (418, 'Can view verification report', 101, 'view_verificationreport');
INSERT INTO public.auth_permission VALUES (419, 'Can add verification session', 102, 'add_verificationsession');
INSERT INTO public.auth_permission VALUES (420, 'Can change verification session', 102, 'change_verificationsession');
INSERT INTO public.auth_permission VALUES (421, 'Can delete verification session', 102, 'delete_verificationsession');
INSERT INTO public.auth_permission VALUES (422, 'Can view verification session', 102, 'view_verificationsession');
INSERT INTO public.auth_permission VALUES (423, 'Can add webhook endpoint', 103, 'add_webhookendpoint');
INSERT INTO public.auth_permission VALUES (424, 'Can change webhook endpoint', 103, 'change_webhookendpoint');
INSERT INTO public.auth_permission VALUES (425, 'Can delete webhook endpoint', 103, 'delete_webhookendpoint');
INSERT INTO public.auth_permission VALUES (426, 'Can view webhook endpoint', 103, 'view_webhookendpoint');
INSERT INTO public.auth_permission VALUES (427, 'Can add webhook event trigger', 104, 'add_webhookeventtrigger');
INSERT INTO public.auth_permission VALUES (428, 'Can change webhook event trigger', 104, 'change_webhookeventtrigger');
INSERT INTO public.auth_permission VALUES (429, 'Can delete webhook event trigger', 104, 'delete_webhookeventtrigger');
INSERT INTO public.auth_permission VALUES (430, 'Can view webhook event trigger', 104, 'view_webhookeventtrigger');
INSERT INTO public.auth_permission VALUES (431, 'Can add account v2', 105, 'add_accountv2');
INSERT INTO public.auth_permission VALUES (432, 'Can change account v2', 105, 'change_accountv2');
INSERT INTO public.auth_permission VALUES (433, 'Can delete account v2', 105, 'delete_accountv2');
INSERT INTO public.auth_permission VALUES (434, 'Can view account v2', 105, 'view_accountv2');
INSERT INTO public.auth_permission VALUES (435, 'Can add product feature', 106, 'add_productfeature');
INSERT INTO public.auth_permission VALUES (436, 'Can change product feature', 106, 'change_productfeature');
INSERT INTO public.auth_permission VALUES (437, 'Can delete product feature', 106, 'delete_productfeature');
INSERT INTO public.auth_permission VALUES (438, 'Can view product feature', 106, 'view_productfeature');
INSERT INTO public.auth_permission VALUES (439, 'Can add Flag', 107, 'add_flag');
INSERT INTO public.auth_permission VALUES (440, 'Can change Flag', 107, 'change_flag');
INSERT INTO public.auth_permission VALUES (441, 'Can delete Flag', 107, 'delete_flag');
INSERT INTO public.auth_permission VALUES (442, 'Can view Flag', 107, 'view_flag');
INSERT INTO public.auth_permission VALUES (443, 'Can add Sample', 108, 'add_sample');
INSERT INTO public.auth_permission VALUES (444, 'Can change Sample', 108, 'change_sample');
INSERT INTO public.auth_permission VALUES (445, 'Can delete Sample', 108, 'delete_sample');
INSERT INTO public.auth_permission VALUES (446, 'Can view Sample', 108, 'view_sample');
INSERT INTO public.auth_permission VALUES (447, 'Can add Switch', 109, 'add_switch');
INSERT INTO public.auth_permission VALUES (448, 'Can change Switch', 109, 'change_switch');
INSERT INTO public.auth_permission VALUES (449, 'Can delete Switch', 109, 'delete_switch');
INSERT INTO public.auth_permission VALUES (450, 'Can view Switch', 109, 'view_switch');

-- Data for Name: craved_cache; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: craved_flag; Type: TABLE DATA; Schema: public; Owner: -

INSERT INTO public.craved_flag VALUES (1, 'checkout', true, NULL, false, true, false, false, '', false, '', '2025-01-01 00:00:00+00', '2025-01-01 00:00:00+00');

-- Data for Name: craved_flag_groups; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: craved_flag_users; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -

INSERT INTO public.django_content_type VALUES (1, 'payments', 'inboxevent');
INSERT INTO public.django_content_type VALUES (2, 'payments', 'payment');
INSERT INTO public.django_content_type VALUES (3, 'payments', 'case');
INSERT INTO public.django_content_type VALUES (4, 'payments', 'refund');
INSERT INTO public.django_content_type VALUES (5, 'payments', 'artisanpayout');
INSERT INTO public.django_content_type VALUES (6, 'payments', 'balancetransaction');
INSERT INTO public.django_content_type VALUES (7, 'payments', 'commissionrate');
INSERT INTO public.django_content_type VALUES (8, 'payments', 'dispute');
INSERT INTO public.django_content_type VALUES (9, 'payments', 'journalentry');
INSERT INTO public.django_content_type VALUES (10, 'payments', 'journalline');
INSERT INTO public.django_content_type VALUES (11, 'payments', 'linecommission');
INSERT INTO public.django_content_type VALUES (12, 'payments', 'payout');
INSERT INTO public.django_content_type VALUES (13, 'payments', 'reconciliationrun');
INSERT INTO public.django_content_type VALUES (14, 'payments', 'refundline');
INSERT INTO public.django_content_type VALUES (15, 'orders', 'cart');
INSERT INTO public.django_content_type VALUES (16, 'orders', 'category');
INSERT INTO public.django_content_type VALUES (17, 'orders', 'variant');
INSERT INTO public.django_content_type VALUES (18, 'orders', 'taxclass');
INSERT INTO public.django_content_type VALUES (19, 'orders', 'artisan');
INSERT INTO public.django_content_type VALUES (20, 'orders', 'deliverymethod');
INSERT INTO public.django_content_type VALUES (21, 'orders', 'discount');
INSERT INTO public.django_content_type VALUES (22, 'orders', 'order');
INSERT INTO public.django_content_type VALUES (23, 'orders', 'ordermail');
INSERT INTO public.django_content_type VALUES (24, 'orders', 'parcel');
INSERT INTO public.django_content_type VALUES (25, 'orders', 'orderevent');
INSERT INTO public.django_content_type VALUES (26, 'orders', 'product');
INSERT INTO public.django_content_type VALUES (27, 'orders', 'productimage');
INSERT INTO public.django_content_type VALUES (28, 'orders', 'stock');
INSERT INTO public.django_content_type VALUES (29, 'orders', 'cartline');
INSERT INTO public.django_content_type VALUES (30, 'orders', 'stockhold');
INSERT INTO public.django_content_type VALUES (31, 'orders', 'stockmovement');
INSERT INTO public.django_content_type VALUES (32, 'orders', 'orderline');
INSERT INTO public.django_content_type VALUES (33, 'orders', 'taxrate');
INSERT INTO public.django_content_type VALUES (34, 'craved', 'flag');
INSERT INTO public.django_content_type VALUES (35, 'accounts', 'user');
INSERT INTO public.django_content_type VALUES (36, 'admin', 'logentry');
INSERT INTO public.django_content_type VALUES (37, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (38, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (39, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (40, 'sessions', 'session');
INSERT INTO public.django_content_type VALUES (41, 'procrastinate', 'procrastinateevent');
INSERT INTO public.django_content_type VALUES (42, 'procrastinate', 'procrastinatejob');
INSERT INTO public.django_content_type VALUES (43, 'procrastinate', 'procrastinateperiodicdefer');
INSERT INTO public.django_content_type VALUES (44, 'procrastinate', 'procrastinateworker');
INSERT INTO public.django_content_type VALUES (45, 'account', 'emailaddress');
INSERT INTO public.django_content_type VALUES (46, 'account', 'emailconfirmation');
INSERT INTO public.django_content_type VALUES (47, 'mfa', 'authenticator');
INSERT INTO public.django_content_type VALUES (48, 'djstripe', 'countryspec');
INSERT INTO public.django_content_type VALUES (49, 'djstripe', 'djstripepaymentmethod');
INSERT INTO public.django_content_type VALUES (50, 'djstripe', 'account');
INSERT INTO public.django_content_type VALUES (51, 'djstripe', 'activeentitlement');
INSERT INTO public.django_content_type VALUES (52, 'djstripe', 'apikey');
INSERT INTO public.django_content_type VALUES (53, 'djstripe', 'applicationfee');
INSERT INTO public.django_content_type VALUES (54, 'djstripe', 'balancetransaction');
INSERT INTO public.django_content_type VALUES (55, 'djstripe', 'applicationfeerefund');
INSERT INTO public.django_content_type VALUES (56, 'djstripe', 'charge');
INSERT INTO public.django_content_type VALUES (57, 'djstripe', 'coupon');
INSERT INTO public.django_content_type VALUES (58, 'djstripe', 'customer');
INSERT INTO public.django_content_type VALUES (59, 'djstripe', 'card');
INSERT INTO public.django_content_type VALUES (60, 'djstripe', 'bankaccount');
INSERT INTO public.django_content_type VALUES (61, 'djstripe', 'dispute');
INSERT INTO public.django_content_type VALUES (62, 'djstripe', 'earlyfraudwarning');
INSERT INTO public.django_content_type VALUES (63, 'djstripe', 'event');
INSERT INTO public.django_content_type VALUES (64, 'djstripe', 'feature');
INSERT INTO public.django_content_type VALUES (65, 'djstripe', 'file');
INSERT INTO public.django_content_type VALUES (66, 'djstripe', 'filelink');
INSERT INTO public.django_content_type VALUES (67, 'djstripe', 'idempotencykey');
INSERT INTO public.django_content_type VALUES (68, 'djstripe', 'invoice');
INSERT INTO public.django_content_type VALUES (69, 'djstripe', 'issuingauthorization');
INSERT INTO public.django_content_type VALUES (70, 'djstripe', 'issuingcard');
INSERT INTO public.django_content_type VALUES (71, 'djstripe', 'issuingcardholder');
INSERT INTO public.django_content_type VALUES (72, 'djstripe', 'issuingdispute');
INSERT INTO public.django_content_type VALUES (73, 'djstripe', 'issuingtransaction');
INSERT INTO public.django_content_type VALUES (74, 'djstripe', 'paymentintent');
INSERT INTO public.django_content_type VALUES (75, 'djstripe', 'paymentmethod');
INSERT INTO public.django_content_type VALUES (76, 'djstripe', 'mandate');
INSERT INTO public.django_content_type VALUES (77, 'djstripe', 'payout');
INSERT INTO public.django_content_type VALUES (78, 'djstripe', 'price');
INSERT INTO public.django_content_type VALUES (79, 'djstripe', 'product');
INSERT INTO public.django_content_type VALUES (80, 'djstripe', 'promotioncode');
INSERT INTO public.django_content_type VALUES (81, 'djstripe', 'refund');
INSERT INTO public.django_content_type VALUES (82, 'djstripe', 'review');
INSERT INTO public.django_content_type VALUES (83, 'djstripe', 'scheduledqueryrun');
INSERT INTO public.django_content_type VALUES (84, 'djstripe', 'setupintent');
INSERT INTO public.django_content_type VALUES (85, 'djstripe', 'source');
INSERT INTO public.django_content_type VALUES (86, 'djstripe', 'sourcetransaction');
INSERT INTO public.django_content_type VALUES (87, 'djstripe', 'subscription');
INSERT INTO public.django_content_type VALUES (88, 'djstripe', 'session');
INSERT INTO public.django_content_type VALUES (89, 'djstripe', 'invoiceitem');
INSERT INTO public.django_content_type VALUES (90, 'djstripe', 'discount');
INSERT INTO public.django_content_type VALUES (91, 'djstripe', 'subscriptionitem');
INSERT INTO public.django_content_type VALUES (92, 'djstripe', 'lineitem');
INSERT INTO public.django_content_type VALUES (93, 'djstripe', 'subscriptionschedule');
INSERT INTO public.django_content_type VALUES (94, 'djstripe', 'taxcode');
INSERT INTO public.django_content_type VALUES (95, 'djstripe', 'shippingrate');
INSERT INTO public.django_content_type VALUES (96, 'djstripe', 'taxid');
INSERT INTO public.django_content_type VALUES (97, 'djstripe', 'taxrate');
INSERT INTO public.django_content_type VALUES (98, 'djstripe', 'transfer');
INSERT INTO public.django_content_type VALUES (99, 'djstripe', 'transferreversal');
INSERT INTO public.django_content_type VALUES (100, 'djstripe', 'upcominginvoice');
INSERT INTO public.django_content_type VALUES (101, 'djstripe', 'verificationreport');
INSERT INTO public.django_content_type VALUES (102, 'djstripe', 'verificationsession');
INSERT INTO public.django_content_type VALUES (103, 'djstripe', 'webhookendpoint');
INSERT INTO public.django_content_type VALUES (104, 'djstripe', 'webhookeventtrigger');
INSERT INTO public.django_content_type VALUES (105, 'djstripe', 'accountv2');
INSERT INTO public.django_content_type VALUES (106, 'djstripe', 'productfeature');
INSERT INTO public.django_content_type VALUES (107, 'waffle', 'flag');
INSERT INTO public.django_content_type VALUES (108, 'waffle', 'sample');
INSERT INTO public.django_content_type VALUES (109, 'waffle', 'switch');

-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -

INSERT INTO public.django_migrations VALUES (1, 'contenttypes', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (2, 'contenttypes', '0002_remove_content_type_name', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (3, 'auth', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (4, 'auth', '0002_alter_permission_name_max_length', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (5, 'auth', '0003_alter_user_email_max_length', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (6, 'auth', '0004_alter_user_username_opts', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (7, 'auth', '0005_alter_user_last_login_null', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (8, 'auth', '0006_require_contenttypes_0002', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (9, 'auth', '0007_alter_validators_add_error_messages', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (10, 'auth', '0008_alter_user_username_max_length', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (11, 'auth', '0009_alter_user_last_name_max_length', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (12, 'auth', '0010_alter_group_name_max_length', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (13, 'auth', '0011_update_proxy_permissions', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (14, 'auth', '0012_alter_user_first_name_max_length', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (15, 'accounts', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (16, 'account', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (17, 'account', '0002_email_max_length', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (18, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (19, 'account', '0004_alter_emailaddress_drop_unique_email', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (20, 'account', '0005_emailaddress_idx_upper_email', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (21, 'account', '0006_emailaddress_lower', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (22, 'account', '0007_emailaddress_idx_email', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (23, 'account', '0008_emailaddress_unique_primary_email_fixup', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (24, 'account', '0009_emailaddress_unique_primary_email', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (25, 'admin', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (26, 'admin', '0002_logentry_remove_auto_add', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (27, 'admin', '0003_logentry_add_action_flag_choices', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (28, 'craved', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (29, 'craved', '0002_cache_and_flags', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (30, 'djstripe', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (31, 'djstripe', '0002_2_10', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (32, 'djstripe', '0003_2_11', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (33, 'mfa', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (34, 'mfa', '0002_authenticator_timestamps', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (35, 'mfa', '0003_authenticator_type_uniq', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (36, 'orders', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (37, 'orders', '0002_pieces_taken_back', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (38, 'orders', '0003_parcel_taken_back', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (39, 'payments', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (40, 'payments', '0002_accounting', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (41, 'payments', '0003_journal_guards', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (42, 'payments', '0004_artisan_payout_audit', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (43, 'payments', '0005_reconciliation_differences', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (44, 'payments', '0006_refunds_have_their_own_permissions', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (45, 'payments', '0007_one_open_case_per_subject', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (46, 'payments', '0008_why_staff_refund', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (47, 'payments', '0009_won_back_money', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (48, 'payments', '0010_once_in_the_inbox', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (49, 'procrastinate', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (50, 'procrastinate', '0002_drop_started_at_column', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (51, 'procrastinate', '0003_drop_started_at_column', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (52, 'procrastinate', '0004_drop_procrastinate_version_table', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (53, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (54, 'procrastinate', '0006_fix_trigger_status_events_insert', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (55, 'procrastinate', '0007_add_queueing_lock_column', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (56, 'procrastinate', '0008_close_fetch_job_race_condition', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (57, 'procrastinate', '0009_add_defer_job_function', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (58, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (59, 'procrastinate', '0011_add_foreign_key_index', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (60, 'procrastinate', '0012_add_locks_to_periodic_defer', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (61, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (62, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (63, 'procrastinate', '0015_add_trigger_on_job_deletion', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (64, 'procrastinate', '0016_delete_finished_jobs', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (65, 'procrastinate', '0017_add_checks_to_finish_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (66, 'procrastinate', '0018_add_checks_to_retry_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (67, 'procrastinate', '0019_fix_finish_job_compat_issue', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (68, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (69, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (70, 'procrastinate', '0022_null_locks_excluded', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (71, 'procrastinate', '0023_remove_old_finish_job_function', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (72, 'procrastinate', '0024_job_id_bigint', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (73, 'procrastinate', '0025_add_models', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (74, 'procrastinate', '0026_add_job_priority', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (75, 'procrastinate', '0027_add_periodic_job_priority', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (76, 'procrastinate', '0028_add_cancel_states', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (77, 'procrastinate', '0029_add_additional_params_to_retry_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (78, 'procrastinate', '0030_alter_procrastinateevent_options', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (79, 'procrastinate', '0031_add_indexes_for_fetch_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (80, 'procrastinate', '0032_pre_cancel_notification', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (81, 'procrastinate', '0033_post_cancel_notification', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (82, 'procrastinate', '0034_pre_add_heartbeat', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (83, 'procrastinate', '0035_post_add_heartbeat', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (84, 'procrastinate', '0036_add_worker_model', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (85, 'procrastinate', '0037_pre_batch_defer_jobs', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (86, 'procrastinate', '0038_post_batch_defer_jobs', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (87, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (88, 'procrastinate', '0040_pre_retry_failed_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (89, 'procrastinate', '0041_post_retry_failed_job', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (90, 'sessions', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (91, 'waffle', '0001_initial', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (92, 'waffle', '0002_auto_20161201_0958', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (93, 'waffle', '0003_update_strings_for_i18n', '2025-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (94, 'waffle', '0004_update_everyone_nullbooleanfield', '2025-01-01 00:00:00+00');

-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_account; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_accountv2; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_activeentitlement; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_apikey; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_applicationfee; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_applicationfeerefund; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_balancetransaction; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_bankaccount; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_card; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_charge; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_countryspec; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_coupon; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_customer; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_discount; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_dispute; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_djstripeinvoicedefaulttaxrate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_djstripeinvoiceitemtaxrate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_djstripepaymentmethod; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_djstripesubscriptionitemtaxrate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_earlyfraudwarning; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_event; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_feature; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_file; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_filelink; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_idempotencykey; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_invoice; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_invoiceitem; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_issuing_authorization; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_issuing_card; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_issuing_cardholder; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_issuing_dispute; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_issuing_transaction; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_lineitem; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_mandate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_paymentintent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_paymentmethod; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_payout; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_price; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_product; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_productfeature; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_promotioncode; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_refund; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_review; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_scheduledqueryrun; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_session; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_setupintent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_shippingrate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_source; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_sourcetransaction; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_subscription; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_subscriptionitem; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_subscriptionschedule; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_taxcode; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_taxid; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_taxrate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_transfer; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_transferreversal; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_upcominginvoice; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_verificationreport; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_verificationsession; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_webhookendpoint; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: djstripe_webhookeventtrigger; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_artisan; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_cart; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_cartline; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_category; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_deliverymethod; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_discount; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_order; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_orderevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_orderline; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_ordermail; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_parcel; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_product; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_productimage; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_stock; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_stockhold; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_stockmovement; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_taxclass; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_taxrate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: orders_variant; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_artisanpayout; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_balancetransaction; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_case; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_commissionrate; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_dispute; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_inboxevent; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_journalentry; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_journalline; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_linecommission; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_payment; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_payout; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_reconciliationrun; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_refund; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: payments_refundline; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: waffle_flag; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: waffle_flag_groups; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: waffle_flag_users; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: waffle_sample; Type: TABLE DATA; Schema: public; Owner: -

-- Data for Name: waffle_switch; Type: TABLE DATA; Schema: public; Owner: -

-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

-- Name: accounts_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.accounts_user_groups_id_seq', 1, false);

-- Name: accounts_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.accounts_user_id_seq', 1, false);

-- Name: accounts_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.accounts_user_user_permissions_id_seq', 1, false);

-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.auth_group_id_seq', 4, true);

-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 140, true);

-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.auth_permission_id_seq', 450, true);

-- Name: craved_flag_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.craved_flag_groups_id_seq', 1, false);

-- Name: craved_flag_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.craved_flag_id_seq', 1, true);

-- Name: craved_flag_users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.craved_flag_users_id_seq', 1, false);

-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);

-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.django_content_type_id_seq', 109, true);

-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.django_migrations_id_seq', 94, true);

-- Name: djstripe_account_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_account_djstripe_id_seq', 1, false);

-- Name: djstripe_accountv2_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_accountv2_djstripe_id_seq', 1, false);

-- Name: djstripe_activeentitlement_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_activeentitlement_djstripe_id_seq', 1, false);

-- Name: djstripe_apikey_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_apikey_djstripe_id_seq', 1, false);

-- Name: djstripe_applicationfee_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_applicationfee_djstripe_id_seq', 1, false);

-- Name: djstripe_applicationfeerefund_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_applicationfeerefund_djstripe_id_seq', 1, false);

-- Name: djstripe_balancetransaction_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_balancetransaction_djstripe_id_seq', 1, false);

-- Name: djstripe_bankaccount_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_bankaccount_djstripe_id_seq', 1, false);

-- Name: djstripe_card_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_card_djstripe_id_seq', 1, false);

-- Name: djstripe_charge_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_charge_djstripe_id_seq', 1, false);

-- Name: djstripe_coupon_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_coupon_djstripe_id_seq', 1, false);

-- Name: djstripe_customer_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_customer_djstripe_id_seq', 1, false);

-- Name: djstripe_discount_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_discount_djstripe_id_seq', 1, false);

-- Name: djstripe_dispute_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_dispute_djstripe_id_seq', 1, false);

-- Name: djstripe_djstripeinvoicedefaulttaxrate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_djstripeinvoicedefaulttaxrate_id_seq', 1, false);

-- Name: djstripe_djstripeinvoiceitemtaxrate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_djstripeinvoiceitemtaxrate_id_seq', 1, false);

-- Name: djstripe_djstripesubscriptionitemtaxrate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_djstripesubscriptionitemtaxrate_id_seq', 1, false);

-- Name: djstripe_earlyfraudwarning_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_earlyfraudwarning_djstripe_id_seq', 1, false);

-- Name: djstripe_event_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_event_djstripe_id_seq', 1, false);

-- Name: djstripe_feature_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_feature_djstripe_id_seq', 1, false);

-- Name: djstripe_file_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_file_djstripe_id_seq', 1, false);

-- Name: djstripe_filelink_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_filelink_djstripe_id_seq', 1, false);

-- Name: djstripe_invoice_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_invoice_djstripe_id_seq', 1, false);

-- Name: djstripe_invoiceitem_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_invoiceitem_djstripe_id_seq', 1, false);

-- Name: djstripe_issuing_authorization_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_issuing_authorization_djstripe_id_seq', 1, false);

-- Name: djstripe_issuing_card_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_issuing_card_djstripe_id_seq', 1, false);

-- Name: djstripe_issuing_cardholder_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_issuing_cardholder_djstripe_id_seq', 1, false);

-- Name: djstripe_issuing_dispute_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_issuing_dispute_djstripe_id_seq', 1, false);

-- Name: djstripe_issuing_transaction_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_issuing_transaction_djstripe_id_seq', 1, false);

-- Name: djstripe_lineitem_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_lineitem_djstripe_id_seq', 1, false);

-- Name: djstripe_mandate_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_mandate_djstripe_id_seq', 1, false);

-- Name: djstripe_paymentintent_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_paymentintent_djstripe_id_seq', 1, false);

-- Name: djstripe_paymentmethod_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_paymentmethod_djstripe_id_seq', 1, false);

-- Name: djstripe_payout_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_payout_djstripe_id_seq', 1, false);

-- Name: djstripe_price_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_price_djstripe_id_seq', 1, false);

-- Name: djstripe_product_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_product_djstripe_id_seq', 1, false);

-- Name: djstripe_productfeature_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_productfeature_djstripe_id_seq', 1, false);

-- Name: djstripe_promotioncode_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_promotioncode_djstripe_id_seq', 1, false);

-- Name: djstripe_refund_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_refund_djstripe_id_seq', 1, false);

-- Name: djstripe_review_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_review_djstripe_id_seq', 1, false);

-- Name: djstripe_scheduledqueryrun_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_scheduledqueryrun_djstripe_id_seq', 1, false);

-- Name: djstripe_session_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_session_djstripe_id_seq', 1, false);

-- Name: djstripe_setupintent_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_setupintent_djstripe_id_seq', 1, false);

-- Name: djstripe_shippingrate_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_shippingrate_djstripe_id_seq', 1, false);

-- Name: djstripe_source_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_source_djstripe_id_seq', 1, false);

-- Name: djstripe_sourcetransaction_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_sourcetransaction_djstripe_id_seq', 1, false);

-- Name: djstripe_subscription_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_subscription_djstripe_id_seq', 1, false);

-- Name: djstripe_subscriptionitem_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_subscriptionitem_djstripe_id_seq', 1, false);

-- Name: djstripe_subscriptionschedule_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_subscriptionschedule_djstripe_id_seq', 1, false);

-- Name: djstripe_taxcode_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_taxcode_djstripe_id_seq', 1, false);

-- Name: djstripe_taxid_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_taxid_djstripe_id_seq', 1, false);

-- Name: djstripe_taxrate_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_taxrate_djstripe_id_seq', 1, false);

-- Name: djstripe_transfer_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_transfer_djstripe_id_seq', 1, false);

-- Name: djstripe_transferreversal_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_transferreversal_djstripe_id_seq', 1, false);

-- Name: djstripe_upcominginvoice_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_upcominginvoice_djstripe_id_seq', 1, false);

-- Name: djstripe_verificationreport_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_verificationreport_djstripe_id_seq', 1, false);

-- Name: djstripe_verificationsession_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_verificationsession_djstripe_id_seq', 1, false);

-- Name: djstripe_webhookendpoint_djstripe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_webhookendpoint_djstripe_id_seq', 1, false);

-- Name: djstripe_webhookeventtrigger_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.djstripe_webhookeventtrigger_id_seq', 1, false);

-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

-- Name: orders_artisan_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_artisan_id_seq', 1, false);

-- Name: orders_cart_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_cart_id_seq', 1, false);

-- Name: orders_cartline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_cartline_id_seq', 1, false);

-- Name: orders_category_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_category_id_seq', 1, false);

-- Name: orders_deliverymethod_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_deliverymethod_id_seq', 1, false);

-- Name: orders_discount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_discount_id_seq', 1, false);

-- Name: orders_order_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_order_id_seq', 1, false);

-- Name: orders_orderevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_orderevent_id_seq', 1, false);

-- Name: orders_orderline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_orderline_id_seq', 1, false);

-- Name: orders_ordermail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_ordermail_id_seq', 1, false);

-- Name: orders_parcel_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_parcel_id_seq', 1, false);

-- Name: orders_product_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_product_id_seq', 1, false);

-- Name: orders_productimage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_productimage_id_seq', 1, false);

-- Name: orders_stockhold_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_stockhold_id_seq', 1, false);

-- Name: orders_stockmovement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_stockmovement_id_seq', 1, false);

-- Name: orders_taxclass_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_taxclass_id_seq', 1, false);

-- Name: orders_taxrate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_taxrate_id_seq', 1, false);

-- Name: orders_variant_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.orders_variant_id_seq', 1, false);

-- Name: payments_artisanpayout_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_artisanpayout_id_seq', 1, false);

-- Name: payments_balancetransaction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_balancetransaction_id_seq', 1, false);

-- Name: payments_case_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_case_id_seq', 1, false);

-- Name: payments_commissionrate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_commissionrate_id_seq', 1, false);

-- Name: payments_dispute_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_dispute_id_seq', 1, false);

-- Name: payments_inboxevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_inboxevent_id_seq', 1, false);

-- Name: payments_journalentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_journalentry_id_seq', 1, false);

-- Name: payments_journalline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_journalline_id_seq', 1, false);

-- Name: payments_payment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_payment_id_seq', 1, false);

-- Name: payments_payout_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_payout_id_seq', 1, false);

-- Name: payments_reconciliationrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_reconciliationrun_id_seq', 1, false);

-- Name: payments_refund_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_refund_id_seq', 1, false);

-- Name: payments_refundline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.payments_refundline_id_seq', 1, false);

-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);

-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);

-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);

-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);

-- Name: waffle_flag_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.waffle_flag_groups_id_seq', 1, false);

-- Name: waffle_flag_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.waffle_flag_id_seq', 1, false);

-- Name: waffle_flag_users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.waffle_flag_users_id_seq', 1, false);

-- Name: waffle_sample_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.waffle_sample_id_seq', 1, false);

-- Name: waffle_switch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -

SELECT pg_catalog.setval('public.waffle_switch_id_seq', 1, false);

-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

-- Name: accounts_user accounts_user_email_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_key UNIQUE (email);

-- Name: accounts_user_groups accounts_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);

-- Name: accounts_user_groups accounts_user_groups_user_id_group_id_59c0b32f_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);

-- Name: accounts_user accounts_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);

-- Name: accounts_user_user_permissions accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);

-- Name: accounts_user_user_permissions accounts_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);

-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

-- Name: craved_cache craved_cache_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_cache
    ADD CONSTRAINT craved_cache_pkey PRIMARY KEY (cache_key);

-- Name: craved_flag_groups craved_flag_groups_flag_id_group_id_0e86fe20_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag_groups
    ADD CONSTRAINT craved_flag_groups_flag_id_group_id_0e86fe20_uniq UNIQUE (flag_id, group_id);

-- Name: craved_flag_groups craved_flag_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag_groups
    ADD CONSTRAINT craved_flag_groups_pkey PRIMARY KEY (id);

-- Name: craved_flag craved_flag_name_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag
    ADD CONSTRAINT craved_flag_name_key UNIQUE (name);

-- Name: craved_flag craved_flag_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag
    ADD CONSTRAINT craved_flag_pkey PRIMARY KEY (id);

-- Name: craved_flag_users craved_flag_users_flag_id_user_id_a9e09cbf_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag_users
    ADD CONSTRAINT craved_flag_users_flag_id_user_id_a9e09cbf_uniq UNIQUE (flag_id, user_id);

-- Name: craved_flag_users craved_flag_users_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag_users
    ADD CONSTRAINT craved_flag_users_pkey PRIMARY KEY (id);

-- Name: django_admin_log django_admin_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);

-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

-- Name: djstripe_account djstripe_account_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_account
    ADD CONSTRAINT djstripe_account_id_key UNIQUE (id);

-- Name: djstripe_account djstripe_account_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_account
    ADD CONSTRAINT djstripe_account_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_accountv2 djstripe_accountv2_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_accountv2
    ADD CONSTRAINT djstripe_accountv2_id_key UNIQUE (id);

-- Name: djstripe_accountv2 djstripe_accountv2_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_accountv2
    ADD CONSTRAINT djstripe_accountv2_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_activeentitlement djstripe_activeentitlement_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_activeentitlement
    ADD CONSTRAINT djstripe_activeentitlement_id_key UNIQUE (id);

-- Name: djstripe_activeentitlement djstripe_activeentitlement_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_activeentitlement
    ADD CONSTRAINT djstripe_activeentitlement_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_apikey djstripe_apikey_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_apikey
    ADD CONSTRAINT djstripe_apikey_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_apikey djstripe_apikey_secret_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_apikey
    ADD CONSTRAINT djstripe_apikey_secret_key UNIQUE (secret);

-- Name: djstripe_applicationfee djstripe_applicationfee_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfee
    ADD CONSTRAINT djstripe_applicationfee_id_key UNIQUE (id);

-- Name: djstripe_applicationfee djstripe_applicationfee_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfee
    ADD CONSTRAINT djstripe_applicationfee_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_applicationfeerefund djstripe_applicationfeerefund_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfeerefund
    ADD CONSTRAINT djstripe_applicationfeerefund_id_key UNIQUE (id);

-- Name: djstripe_applicationfeerefund djstripe_applicationfeerefund_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfeerefund
    ADD CONSTRAINT djstripe_applicationfeerefund_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_balancetransaction djstripe_balancetransaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_balancetransaction
    ADD CONSTRAINT djstripe_balancetransaction_id_key UNIQUE (id);

-- Name: djstripe_balancetransaction djstripe_balancetransaction_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_balancetransaction
    ADD CONSTRAINT djstripe_balancetransaction_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_bankaccount djstripe_bankaccount_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_bankaccount
    ADD CONSTRAINT djstripe_bankaccount_id_key UNIQUE (id);

-- Name: djstripe_bankaccount djstripe_bankaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_bankaccount
    ADD CONSTRAINT djstripe_bankaccount_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_card djstripe_card_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_card
    ADD CONSTRAINT djstripe_card_id_key UNIQUE (id);

-- Name: djstripe_card djstripe_card_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_card
    ADD CONSTRAINT djstripe_card_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_charge djstripe_charge_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_charge
    ADD CONSTRAINT djstripe_charge_id_key UNIQUE (id);

-- Name: djstripe_charge djstripe_charge_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_charge
    ADD CONSTRAINT djstripe_charge_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_countryspec djstripe_countryspec_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_countryspec
    ADD CONSTRAINT djstripe_countryspec_pkey PRIMARY KEY (id);

-- Name: djstripe_coupon djstripe_coupon_id_livemode_c4511f5e_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_coupon
    ADD CONSTRAINT djstripe_coupon_id_livemode_c4511f5e_uniq UNIQUE (id, livemode);

-- Name: djstripe_coupon djstripe_coupon_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_coupon
    ADD CONSTRAINT djstripe_coupon_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_customer djstripe_customer_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_customer
    ADD CONSTRAINT djstripe_customer_id_key UNIQUE (id);

-- Name: djstripe_customer djstripe_customer_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_customer
    ADD CONSTRAINT djstripe_customer_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_discount djstripe_discount_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_discount
    ADD CONSTRAINT djstripe_discount_id_key UNIQUE (id);

-- Name: djstripe_discount djstripe_discount_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_discount
    ADD CONSTRAINT djstripe_discount_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_dispute djstripe_dispute_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_dispute
    ADD CONSTRAINT djstripe_dispute_id_key UNIQUE (id);

-- Name: djstripe_dispute djstripe_dispute_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_dispute
    ADD CONSTRAINT djstripe_dispute_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_djstripeinvoicedefaulttaxrate djstripe_djstripeinvoice_invoice_id_taxrate_id_bfb12c22_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripeinvoicedefaulttaxrate
    ADD CONSTRAINT djstripe_djstripeinvoice_invoice_id_taxrate_id_bfb12c22_uniq UNIQUE (invoice_id, taxrate_id);

-- Name: djstripe_djstripeinvoiceitemtaxrate djstripe_djstripeinvoice_invoiceitem_id_taxrate_i_f226923e_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripeinvoiceitemtaxrate
    ADD CONSTRAINT djstripe_djstripeinvoice_invoiceitem_id_taxrate_i_f226923e_uniq UNIQUE (invoiceitem_id, taxrate_id);

-- Name: djstripe_djstripeinvoicedefaulttaxrate djstripe_djstripeinvoicedefaulttaxrate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripeinvoicedefaulttaxrate
    ADD CONSTRAINT djstripe_djstripeinvoicedefaulttaxrate_pkey PRIMARY KEY (id);

-- Name: djstripe_djstripeinvoiceitemtaxrate djstripe_djstripeinvoiceitemtaxrate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripeinvoiceitemtaxrate
    ADD CONSTRAINT djstripe_djstripeinvoiceitemtaxrate_pkey PRIMARY KEY (id);

-- Name: djstripe_djstripepaymentmethod djstripe_djstripepaymentmethod_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripepaymentmethod
    ADD CONSTRAINT djstripe_djstripepaymentmethod_pkey PRIMARY KEY (id);

-- Name: djstripe_djstripesubscriptionitemtaxrate djstripe_djstripesubscri_subscriptionitem_id_taxr_7562ac42_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripesubscriptionitemtaxrate
    ADD CONSTRAINT djstripe_djstripesubscri_subscriptionitem_id_taxr_7562ac42_uniq UNIQUE (subscriptionitem_id, taxrate_id);

-- Name: djstripe_djstripesubscriptionitemtaxrate djstripe_djstripesubscriptionitemtaxrate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripesubscriptionitemtaxrate
    ADD CONSTRAINT djstripe_djstripesubscriptionitemtaxrate_pkey PRIMARY KEY (id);

-- Name: djstripe_earlyfraudwarning djstripe_earlyfraudwarning_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_earlyfraudwarning
    ADD CONSTRAINT djstripe_earlyfraudwarning_id_key UNIQUE (id);

-- Name: djstripe_earlyfraudwarning djstripe_earlyfraudwarning_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_earlyfraudwarning
    ADD CONSTRAINT djstripe_earlyfraudwarning_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_event djstripe_event_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_event
    ADD CONSTRAINT djstripe_event_id_key UNIQUE (id);

-- Name: djstripe_event djstripe_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_event
    ADD CONSTRAINT djstripe_event_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_feature djstripe_feature_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_feature
    ADD CONSTRAINT djstripe_feature_id_key UNIQUE (id);

-- Name: djstripe_feature djstripe_feature_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_feature
    ADD CONSTRAINT djstripe_feature_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_file djstripe_file_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_file
    ADD CONSTRAINT djstripe_file_id_key UNIQUE (id);

-- Name: djstripe_file djstripe_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_file
    ADD CONSTRAINT djstripe_file_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_filelink djstripe_filelink_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_filelink
    ADD CONSTRAINT djstripe_filelink_id_key UNIQUE (id);

-- Name: djstripe_filelink djstripe_filelink_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_filelink
    ADD CONSTRAINT djstripe_filelink_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_idempotencykey djstripe_idempotencykey_action_livemode_5003eb11_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_idempotencykey
    ADD CONSTRAINT djstripe_idempotencykey_action_livemode_5003eb11_uniq UNIQUE (action, livemode);

-- Name: djstripe_idempotencykey djstripe_idempotencykey_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_idempotencykey
    ADD CONSTRAINT djstripe_idempotencykey_pkey PRIMARY KEY (uuid);

-- Name: djstripe_invoice djstripe_invoice_charge_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_charge_id_key UNIQUE (charge_id);

-- Name: djstripe_invoice djstripe_invoice_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_id_key UNIQUE (id);

-- Name: djstripe_invoice djstripe_invoice_payment_intent_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_payment_intent_id_key UNIQUE (payment_intent_id);

-- Name: djstripe_invoice djstripe_invoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_invoiceitem djstripe_invoiceitem_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoiceitem
    ADD CONSTRAINT djstripe_invoiceitem_id_key UNIQUE (id);

-- Name: djstripe_invoiceitem djstripe_invoiceitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoiceitem
    ADD CONSTRAINT djstripe_invoiceitem_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_issuing_authorization djstripe_issuing_authorization_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_authorization
    ADD CONSTRAINT djstripe_issuing_authorization_id_key UNIQUE (id);

-- Name: djstripe_issuing_authorization djstripe_issuing_authorization_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_authorization
    ADD CONSTRAINT djstripe_issuing_authorization_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_issuing_card djstripe_issuing_card_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_card
    ADD CONSTRAINT djstripe_issuing_card_id_key UNIQUE (id);

-- Name: djstripe_issuing_card djstripe_issuing_card_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_card
    ADD CONSTRAINT djstripe_issuing_card_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_issuing_cardholder djstripe_issuing_cardholder_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_cardholder
    ADD CONSTRAINT djstripe_issuing_cardholder_id_key UNIQUE (id);

-- Name: djstripe_issuing_cardholder djstripe_issuing_cardholder_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_cardholder
    ADD CONSTRAINT djstripe_issuing_cardholder_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_issuing_dispute djstripe_issuing_dispute_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_dispute
    ADD CONSTRAINT djstripe_issuing_dispute_id_key UNIQUE (id);

-- Name: djstripe_issuing_dispute djstripe_issuing_dispute_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_dispute
    ADD CONSTRAINT djstripe_issuing_dispute_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_issuing_transaction djstripe_issuing_transaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_transaction
    ADD CONSTRAINT djstripe_issuing_transaction_id_key UNIQUE (id);

-- Name: djstripe_issuing_transaction djstripe_issuing_transaction_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_transaction
    ADD CONSTRAINT djstripe_issuing_transaction_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_lineitem djstripe_lineitem_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_lineitem
    ADD CONSTRAINT djstripe_lineitem_id_key UNIQUE (id);

-- Name: djstripe_lineitem djstripe_lineitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_lineitem
    ADD CONSTRAINT djstripe_lineitem_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_mandate djstripe_mandate_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_mandate
    ADD CONSTRAINT djstripe_mandate_id_key UNIQUE (id);

-- Name: djstripe_mandate djstripe_mandate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_mandate
    ADD CONSTRAINT djstripe_mandate_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_paymentintent djstripe_paymentintent_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentintent
    ADD CONSTRAINT djstripe_paymentintent_id_key UNIQUE (id);

-- Name: djstripe_paymentintent djstripe_paymentintent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentintent
    ADD CONSTRAINT djstripe_paymentintent_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_paymentmethod djstripe_paymentmethod_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentmethod
    ADD CONSTRAINT djstripe_paymentmethod_id_key UNIQUE (id);

-- Name: djstripe_paymentmethod djstripe_paymentmethod_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentmethod
    ADD CONSTRAINT djstripe_paymentmethod_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_payout djstripe_payout_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_id_key UNIQUE (id);

-- Name: djstripe_payout djstripe_payout_original_payout_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_original_payout_id_key UNIQUE (original_payout_id);

-- Name: djstripe_payout djstripe_payout_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_payout djstripe_payout_reversed_by_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_reversed_by_id_key UNIQUE (reversed_by_id);

-- Name: djstripe_price djstripe_price_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_price
    ADD CONSTRAINT djstripe_price_id_key UNIQUE (id);

-- Name: djstripe_price djstripe_price_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_price
    ADD CONSTRAINT djstripe_price_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_product djstripe_product_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_product
    ADD CONSTRAINT djstripe_product_id_key UNIQUE (id);

-- Name: djstripe_product djstripe_product_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_product
    ADD CONSTRAINT djstripe_product_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_productfeature djstripe_productfeature_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_productfeature
    ADD CONSTRAINT djstripe_productfeature_id_key UNIQUE (id);

-- Name: djstripe_productfeature djstripe_productfeature_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_productfeature
    ADD CONSTRAINT djstripe_productfeature_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_promotioncode djstripe_promotioncode_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_promotioncode
    ADD CONSTRAINT djstripe_promotioncode_id_key UNIQUE (id);

-- Name: djstripe_promotioncode djstripe_promotioncode_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_promotioncode
    ADD CONSTRAINT djstripe_promotioncode_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_refund djstripe_refund_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_refund
    ADD CONSTRAINT djstripe_refund_id_key UNIQUE (id);

-- Name: djstripe_refund djstripe_refund_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_refund
    ADD CONSTRAINT djstripe_refund_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_review djstripe_review_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_review
    ADD CONSTRAINT djstripe_review_id_key UNIQUE (id);

-- Name: djstripe_review djstripe_review_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_review
    ADD CONSTRAINT djstripe_review_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_scheduledqueryrun djstripe_scheduledqueryrun_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_scheduledqueryrun
    ADD CONSTRAINT djstripe_scheduledqueryrun_id_key UNIQUE (id);

-- Name: djstripe_scheduledqueryrun djstripe_scheduledqueryrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_scheduledqueryrun
    ADD CONSTRAINT djstripe_scheduledqueryrun_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_session djstripe_session_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_session
    ADD CONSTRAINT djstripe_session_id_key UNIQUE (id);

-- Name: djstripe_session djstripe_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_session
    ADD CONSTRAINT djstripe_session_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_setupintent djstripe_setupintent_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_setupintent
    ADD CONSTRAINT djstripe_setupintent_id_key UNIQUE (id);

-- Name: djstripe_setupintent djstripe_setupintent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_setupintent
    ADD CONSTRAINT djstripe_setupintent_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_shippingrate djstripe_shippingrate_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_shippingrate
    ADD CONSTRAINT djstripe_shippingrate_id_key UNIQUE (id);

-- Name: djstripe_shippingrate djstripe_shippingrate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_shippingrate
    ADD CONSTRAINT djstripe_shippingrate_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_source djstripe_source_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_source
    ADD CONSTRAINT djstripe_source_id_key UNIQUE (id);

-- Name: djstripe_source djstripe_source_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_source
    ADD CONSTRAINT djstripe_source_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_sourcetransaction djstripe_sourcetransaction_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_sourcetransaction
    ADD CONSTRAINT djstripe_sourcetransaction_id_key UNIQUE (id);

-- Name: djstripe_sourcetransaction djstripe_sourcetransaction_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_sourcetransaction
    ADD CONSTRAINT djstripe_sourcetransaction_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_subscription djstripe_subscription_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscription
    ADD CONSTRAINT djstripe_subscription_id_key UNIQUE (id);

-- Name: djstripe_subscription djstripe_subscription_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscription
    ADD CONSTRAINT djstripe_subscription_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_subscriptionitem djstripe_subscriptionitem_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionitem
    ADD CONSTRAINT djstripe_subscriptionitem_id_key UNIQUE (id);

-- Name: djstripe_subscriptionitem djstripe_subscriptionitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionitem
    ADD CONSTRAINT djstripe_subscriptionitem_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_subscriptionschedule djstripe_subscriptionschedule_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionschedule
    ADD CONSTRAINT djstripe_subscriptionschedule_id_key UNIQUE (id);

-- Name: djstripe_subscriptionschedule djstripe_subscriptionschedule_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionschedule
    ADD CONSTRAINT djstripe_subscriptionschedule_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_taxcode djstripe_taxcode_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxcode
    ADD CONSTRAINT djstripe_taxcode_id_key UNIQUE (id);

-- Name: djstripe_taxcode djstripe_taxcode_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxcode
    ADD CONSTRAINT djstripe_taxcode_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_taxid djstripe_taxid_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxid
    ADD CONSTRAINT djstripe_taxid_id_key UNIQUE (id);

-- Name: djstripe_taxid djstripe_taxid_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxid
    ADD CONSTRAINT djstripe_taxid_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_taxrate djstripe_taxrate_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxrate
    ADD CONSTRAINT djstripe_taxrate_id_key UNIQUE (id);

-- Name: djstripe_taxrate djstripe_taxrate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxrate
    ADD CONSTRAINT djstripe_taxrate_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_transfer djstripe_transfer_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_transfer
    ADD CONSTRAINT djstripe_transfer_id_key UNIQUE (id);

-- Name: djstripe_transfer djstripe_transfer_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_transfer
    ADD CONSTRAINT djstripe_transfer_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_transferreversal djstripe_transferreversal_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_transferreversal
    ADD CONSTRAINT djstripe_transferreversal_id_key UNIQUE (id);

-- Name: djstripe_transferreversal djstripe_transferreversal_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_transferreversal
    ADD CONSTRAINT djstripe_transferreversal_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_upcominginvoice djstripe_upcominginvoice_charge_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_upcominginvoice
    ADD CONSTRAINT djstripe_upcominginvoice_charge_id_key UNIQUE (charge_id);

-- Name: djstripe_upcominginvoice djstripe_upcominginvoice_payment_intent_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_upcominginvoice
    ADD CONSTRAINT djstripe_upcominginvoice_payment_intent_id_key UNIQUE (payment_intent_id);

-- Name: djstripe_upcominginvoice djstripe_upcominginvoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_upcominginvoice
    ADD CONSTRAINT djstripe_upcominginvoice_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_verificationreport djstripe_verificationreport_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_verificationreport
    ADD CONSTRAINT djstripe_verificationreport_id_key UNIQUE (id);

-- Name: djstripe_verificationreport djstripe_verificationreport_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_verificationreport
    ADD CONSTRAINT djstripe_verificationreport_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_verificationsession djstripe_verificationsession_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_verificationsession
    ADD CONSTRAINT djstripe_verificationsession_id_key UNIQUE (id);

-- Name: djstripe_verificationsession djstripe_verificationsession_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_verificationsession
    ADD CONSTRAINT djstripe_verificationsession_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_webhookendpoint djstripe_webhookendpoint_djstripe_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_webhookendpoint
    ADD CONSTRAINT djstripe_webhookendpoint_djstripe_uuid_key UNIQUE (djstripe_uuid);

-- Name: djstripe_webhookendpoint djstripe_webhookendpoint_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_webhookendpoint
    ADD CONSTRAINT djstripe_webhookendpoint_id_key UNIQUE (id);

-- Name: djstripe_webhookendpoint djstripe_webhookendpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_webhookendpoint
    ADD CONSTRAINT djstripe_webhookendpoint_pkey PRIMARY KEY (djstripe_id);

-- Name: djstripe_webhookeventtrigger djstripe_webhookeventtrigger_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_webhookeventtrigger
    ADD CONSTRAINT djstripe_webhookeventtrigger_pkey PRIMARY KEY (id);

-- Name: payments_inboxevent inbox_event_once; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_inboxevent
    ADD CONSTRAINT inbox_event_once UNIQUE (event_id);

-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

-- Name: orders_taxrate one_tax_rate_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_taxrate
    ADD CONSTRAINT one_tax_rate_at_a_time EXCLUDE USING gist (region WITH =, tax_class_id WITH =, daterange(valid_from, valid_until, '[)'::text) WITH &&);

-- Name: orders_artisan orders_artisan_name_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_artisan
    ADD CONSTRAINT orders_artisan_name_key UNIQUE (name);

-- Name: orders_artisan orders_artisan_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_artisan
    ADD CONSTRAINT orders_artisan_pkey PRIMARY KEY (id);

-- Name: orders_artisan orders_artisan_slug_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_artisan
    ADD CONSTRAINT orders_artisan_slug_key UNIQUE (slug);

-- Name: orders_cart orders_cart_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_cart
    ADD CONSTRAINT orders_cart_pkey PRIMARY KEY (id);

-- Name: orders_cart orders_cart_token_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_cart
    ADD CONSTRAINT orders_cart_token_key UNIQUE (token);

-- Name: orders_cartline orders_cartline_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_cartline
    ADD CONSTRAINT orders_cartline_pkey PRIMARY KEY (id);

-- Name: orders_category orders_category_name_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_category
    ADD CONSTRAINT orders_category_name_key UNIQUE (name);

-- Name: orders_category orders_category_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_category
    ADD CONSTRAINT orders_category_pkey PRIMARY KEY (id);

-- Name: orders_category orders_category_slug_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_category
    ADD CONSTRAINT orders_category_slug_key UNIQUE (slug);

-- Name: orders_deliverymethod orders_deliverymethod_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_deliverymethod
    ADD CONSTRAINT orders_deliverymethod_pkey PRIMARY KEY (id);

-- Name: orders_discount orders_discount_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_discount
    ADD CONSTRAINT orders_discount_pkey PRIMARY KEY (id);

-- Name: orders_order orders_order_cart_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_cart_id_key UNIQUE (cart_id);

-- Name: orders_order orders_order_code_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_code_key UNIQUE (code);

-- Name: orders_order orders_order_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_pkey PRIMARY KEY (id);

-- Name: orders_orderevent orders_orderevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_orderevent
    ADD CONSTRAINT orders_orderevent_pkey PRIMARY KEY (id);

-- Name: orders_orderline orders_orderline_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT orders_orderline_pkey PRIMARY KEY (id);

-- Name: orders_ordermail orders_ordermail_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_ordermail
    ADD CONSTRAINT orders_ordermail_pkey PRIMARY KEY (id);

-- Name: orders_parcel orders_parcel_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_parcel
    ADD CONSTRAINT orders_parcel_pkey PRIMARY KEY (id);

-- Name: orders_product orders_product_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_product
    ADD CONSTRAINT orders_product_pkey PRIMARY KEY (id);

-- Name: orders_product orders_product_slug_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_product
    ADD CONSTRAINT orders_product_slug_key UNIQUE (slug);

-- Name: orders_productimage orders_productimage_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_productimage
    ADD CONSTRAINT orders_productimage_pkey PRIMARY KEY (id);

-- Name: orders_stock orders_stock_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_stock
    ADD CONSTRAINT orders_stock_pkey PRIMARY KEY (variant_id);

-- Name: orders_stockhold orders_stockhold_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_stockhold
    ADD CONSTRAINT orders_stockhold_pkey PRIMARY KEY (id);

-- Name: orders_stockmovement orders_stockmovement_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_stockmovement
    ADD CONSTRAINT orders_stockmovement_pkey PRIMARY KEY (id);

-- Name: orders_taxclass orders_taxclass_code_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_taxclass
    ADD CONSTRAINT orders_taxclass_code_key UNIQUE (code);

-- Name: orders_taxclass orders_taxclass_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_taxclass
    ADD CONSTRAINT orders_taxclass_pkey PRIMARY KEY (id);

-- Name: orders_taxrate orders_taxrate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_taxrate
    ADD CONSTRAINT orders_taxrate_pkey PRIMARY KEY (id);

-- Name: orders_variant orders_variant_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_variant
    ADD CONSTRAINT orders_variant_pkey PRIMARY KEY (id);

-- Name: orders_variant orders_variant_sku_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_variant
    ADD CONSTRAINT orders_variant_sku_key UNIQUE (sku);

-- Name: payments_artisanpayout payments_artisanpayout_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_artisanpayout
    ADD CONSTRAINT payments_artisanpayout_pkey PRIMARY KEY (id);

-- Name: payments_balancetransaction payments_balancetransaction_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_balancetransaction
    ADD CONSTRAINT payments_balancetransaction_pkey PRIMARY KEY (id);

-- Name: payments_balancetransaction payments_balancetransaction_stripe_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_balancetransaction
    ADD CONSTRAINT payments_balancetransaction_stripe_id_key UNIQUE (stripe_id);

-- Name: payments_case payments_case_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_case
    ADD CONSTRAINT payments_case_pkey PRIMARY KEY (id);

-- Name: payments_commissionrate payments_commissionrate_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_commissionrate
    ADD CONSTRAINT payments_commissionrate_pkey PRIMARY KEY (id);

-- Name: payments_dispute payments_dispute_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_dispute
    ADD CONSTRAINT payments_dispute_pkey PRIMARY KEY (id);

-- Name: payments_dispute payments_dispute_stripe_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_dispute
    ADD CONSTRAINT payments_dispute_stripe_id_key UNIQUE (stripe_id);

-- Name: payments_inboxevent payments_inboxevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_inboxevent
    ADD CONSTRAINT payments_inboxevent_pkey PRIMARY KEY (id);

-- Name: payments_journalentry payments_journalentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalentry
    ADD CONSTRAINT payments_journalentry_pkey PRIMARY KEY (id);

-- Name: payments_journalline payments_journalline_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalline
    ADD CONSTRAINT payments_journalline_pkey PRIMARY KEY (id);

-- Name: payments_linecommission payments_linecommission_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_linecommission
    ADD CONSTRAINT payments_linecommission_pkey PRIMARY KEY (line_id);

-- Name: payments_payment payments_payment_payment_intent_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_payment
    ADD CONSTRAINT payments_payment_payment_intent_id_key UNIQUE (payment_intent_id);

-- Name: payments_payment payments_payment_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_payment
    ADD CONSTRAINT payments_payment_pkey PRIMARY KEY (id);

-- Name: payments_payment payments_payment_reference_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_payment
    ADD CONSTRAINT payments_payment_reference_key UNIQUE (reference);

-- Name: payments_payment payments_payment_session_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_payment
    ADD CONSTRAINT payments_payment_session_id_key UNIQUE (session_id);

-- Name: payments_payout payments_payout_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_payout
    ADD CONSTRAINT payments_payout_pkey PRIMARY KEY (id);

-- Name: payments_payout payments_payout_stripe_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_payout
    ADD CONSTRAINT payments_payout_stripe_id_key UNIQUE (stripe_id);

-- Name: payments_reconciliationrun payments_reconciliationrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_reconciliationrun
    ADD CONSTRAINT payments_reconciliationrun_pkey PRIMARY KEY (id);

-- Name: payments_refund payments_refund_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refund
    ADD CONSTRAINT payments_refund_pkey PRIMARY KEY (id);

-- Name: payments_refund payments_refund_stripe_id_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refund
    ADD CONSTRAINT payments_refund_stripe_id_key UNIQUE (stripe_id);

-- Name: payments_refundline payments_refundline_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refundline
    ADD CONSTRAINT payments_refundline_pkey PRIMARY KEY (id);

-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

-- Name: waffle_flag_groups waffle_flag_groups_flag_id_group_id_8ba0c71b_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag_groups
    ADD CONSTRAINT waffle_flag_groups_flag_id_group_id_8ba0c71b_uniq UNIQUE (flag_id, group_id);

-- Name: waffle_flag_groups waffle_flag_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag_groups
    ADD CONSTRAINT waffle_flag_groups_pkey PRIMARY KEY (id);

-- Name: waffle_flag waffle_flag_name_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag
    ADD CONSTRAINT waffle_flag_name_key UNIQUE (name);

-- Name: waffle_flag waffle_flag_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag
    ADD CONSTRAINT waffle_flag_pkey PRIMARY KEY (id);

-- Name: waffle_flag_users waffle_flag_users_flag_id_user_id_b46f76b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag_users
    ADD CONSTRAINT waffle_flag_users_flag_id_user_id_b46f76b0_uniq UNIQUE (flag_id, user_id);

-- Name: waffle_flag_users waffle_flag_users_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag_users
    ADD CONSTRAINT waffle_flag_users_pkey PRIMARY KEY (id);

-- Name: waffle_sample waffle_sample_name_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_sample
    ADD CONSTRAINT waffle_sample_name_key UNIQUE (name);

-- Name: waffle_sample waffle_sample_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_sample
    ADD CONSTRAINT waffle_sample_pkey PRIMARY KEY (id);

-- Name: waffle_switch waffle_switch_name_key; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_switch
    ADD CONSTRAINT waffle_switch_name_key UNIQUE (name);

-- Name: waffle_switch waffle_switch_pkey; Type: CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_switch
    ADD CONSTRAINT waffle_switch_pkey PRIMARY KEY (id);

-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

-- Name: accounts_user_email_b2644a56_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX accounts_user_email_b2644a56_like ON public.accounts_user USING btree (email varchar_pattern_ops);

-- Name: accounts_user_groups_group_id_bd11a704; Type: INDEX; Schema: public; Owner: -

CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);

-- Name: accounts_user_groups_user_id_52b62117; Type: INDEX; Schema: public; Owner: -

CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);

-- Name: accounts_user_user_permissions_permission_id_113bb443; Type: INDEX; Schema: public; Owner: -

CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);

-- Name: accounts_user_user_permissions_user_id_e4f0a161; Type: INDEX; Schema: public; Owner: -

CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);

-- Name: artisan_search; Type: INDEX; Schema: public; Owner: -

CREATE INDEX artisan_search ON public.orders_artisan USING gin (to_tsvector('english'::regconfig, (((((COALESCE(name, ''::character varying))::text || ' '::text) || (COALESCE(craft, ''::character varying))::text) || ' '::text) || (COALESCE(town, ''::character varying))::text)));

-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

-- Name: balance_transaction_in_time; Type: INDEX; Schema: public; Owner: -

CREATE INDEX balance_transaction_in_time ON public.payments_balancetransaction USING btree (created_at);

-- Name: balance_transaction_source; Type: INDEX; Schema: public; Owner: -

CREATE INDEX balance_transaction_source ON public.payments_balancetransaction USING btree (source_id);

-- Name: craved_cache_expires; Type: INDEX; Schema: public; Owner: -

CREATE INDEX craved_cache_expires ON public.craved_cache USING btree (expires);

-- Name: craved_flag_created_0368094f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX craved_flag_created_0368094f ON public.craved_flag USING btree (created);

-- Name: craved_flag_groups_flag_id_c83c2a8d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX craved_flag_groups_flag_id_c83c2a8d ON public.craved_flag_groups USING btree (flag_id);

-- Name: craved_flag_groups_group_id_89516211; Type: INDEX; Schema: public; Owner: -

CREATE INDEX craved_flag_groups_group_id_89516211 ON public.craved_flag_groups USING btree (group_id);

-- Name: craved_flag_name_bf46496e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX craved_flag_name_bf46496e_like ON public.craved_flag USING btree (name varchar_pattern_ops);

-- Name: craved_flag_users_flag_id_b19cf75b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX craved_flag_users_flag_id_b19cf75b ON public.craved_flag_users USING btree (flag_id);

-- Name: craved_flag_users_user_id_9ddc93c6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX craved_flag_users_user_id_9ddc93c6 ON public.craved_flag_users USING btree (user_id);

-- Name: discount_code_unique_in_any_case; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX discount_code_unique_in_any_case ON public.orders_discount USING btree (upper((code)::text));

-- Name: dispute_open; Type: INDEX; Schema: public; Owner: -

CREATE INDEX dispute_open ON public.payments_dispute USING btree (due_by) WHERE (closed_at IS NULL);

-- Name: django_admin_log_content_type_id_c4bce8eb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);

-- Name: django_admin_log_user_id_c564eba6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);

-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

-- Name: djstripe_account_djstripe_owner_account_id_64558c8f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_account_djstripe_owner_account_id_64558c8f ON public.djstripe_account USING btree (djstripe_owner_account_id);

-- Name: djstripe_account_djstripe_owner_account_id_64558c8f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_account_djstripe_owner_account_id_64558c8f_like ON public.djstripe_account USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_account_id_d412c108_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_account_id_d412c108_like ON public.djstripe_account USING btree (id varchar_pattern_ops);

-- Name: djstripe_accountv2_djstripe_owner_account_id_d9b27175; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_accountv2_djstripe_owner_account_id_d9b27175 ON public.djstripe_accountv2 USING btree (djstripe_owner_account_id);

-- Name: djstripe_accountv2_djstripe_owner_account_id_d9b27175_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_accountv2_djstripe_owner_account_id_d9b27175_like ON public.djstripe_accountv2 USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_accountv2_id_afc5a11a_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_accountv2_id_afc5a11a_like ON public.djstripe_accountv2 USING btree (id varchar_pattern_ops);

-- Name: djstripe_activeentitleme_djstripe_owner_account_i_d4f2dd53_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_activeentitleme_djstripe_owner_account_i_d4f2dd53_like ON public.djstripe_activeentitlement USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_activeentitlement_djstripe_owner_account_id_d4f2dd53; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_activeentitlement_djstripe_owner_account_id_d4f2dd53 ON public.djstripe_activeentitlement USING btree (djstripe_owner_account_id);

-- Name: djstripe_activeentitlement_id_e669c288_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_activeentitlement_id_e669c288_like ON public.djstripe_activeentitlement USING btree (id varchar_pattern_ops);

-- Name: djstripe_apikey_djstripe_owner_account_id_037f32cb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_apikey_djstripe_owner_account_id_037f32cb ON public.djstripe_apikey USING btree (djstripe_owner_account_id);

-- Name: djstripe_apikey_djstripe_owner_account_id_037f32cb_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_apikey_djstripe_owner_account_id_037f32cb_like ON public.djstripe_apikey USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_apikey_secret_3a7141b8_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_apikey_secret_3a7141b8_like ON public.djstripe_apikey USING btree (secret varchar_pattern_ops);

-- Name: djstripe_applicationfee_account_id_f50a2a15; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfee_account_id_f50a2a15 ON public.djstripe_applicationfee USING btree (account_id);

-- Name: djstripe_applicationfee_account_id_f50a2a15_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfee_account_id_f50a2a15_like ON public.djstripe_applicationfee USING btree (account_id varchar_pattern_ops);

-- Name: djstripe_applicationfee_balance_transaction_id_ff735754; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfee_balance_transaction_id_ff735754 ON public.djstripe_applicationfee USING btree (balance_transaction_id);

-- Name: djstripe_applicationfee_balance_transaction_id_ff735754_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfee_balance_transaction_id_ff735754_like ON public.djstripe_applicationfee USING btree (balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_applicationfee_charge_id_8ba8ce37; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfee_charge_id_8ba8ce37 ON public.djstripe_applicationfee USING btree (charge_id);

-- Name: djstripe_applicationfee_charge_id_8ba8ce37_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfee_charge_id_8ba8ce37_like ON public.djstripe_applicationfee USING btree (charge_id varchar_pattern_ops);

-- Name: djstripe_applicationfee_djstripe_owner_account_id_07bb6a78; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfee_djstripe_owner_account_id_07bb6a78 ON public.djstripe_applicationfee USING btree (djstripe_owner_account_id);

-- Name: djstripe_applicationfee_djstripe_owner_account_id_07bb6a78_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfee_djstripe_owner_account_id_07bb6a78_like ON public.djstripe_applicationfee USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_applicationfee_id_0e5dcda7_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfee_id_0e5dcda7_like ON public.djstripe_applicationfee USING btree (id varchar_pattern_ops);

-- Name: djstripe_applicationfeer_balance_transaction_id_bc35b031_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfeer_balance_transaction_id_bc35b031_like ON public.djstripe_applicationfeerefund USING btree (balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_applicationfeer_djstripe_owner_account_i_7418f0b2_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfeer_djstripe_owner_account_i_7418f0b2_like ON public.djstripe_applicationfeerefund USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_applicationfeeref_djstripe_owner_account_id_7418f0b2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfeeref_djstripe_owner_account_id_7418f0b2 ON public.djstripe_applicationfeerefund USING btree (djstripe_owner_account_id);

-- Name: djstripe_applicationfeerefund_balance_transaction_id_bc35b031; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfeerefund_balance_transaction_id_bc35b031 ON public.djstripe_applicationfeerefund USING btree (balance_transaction_id);

-- Name: djstripe_applicationfeerefund_fee_id_8fabef2d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfeerefund_fee_id_8fabef2d ON public.djstripe_applicationfeerefund USING btree (fee_id);

-- Name: djstripe_applicationfeerefund_fee_id_8fabef2d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfeerefund_fee_id_8fabef2d_like ON public.djstripe_applicationfeerefund USING btree (fee_id varchar_pattern_ops);

-- Name: djstripe_applicationfeerefund_id_4b8013c7_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_applicationfeerefund_id_4b8013c7_like ON public.djstripe_applicationfeerefund USING btree (id varchar_pattern_ops);

-- Name: djstripe_balancetransact_djstripe_owner_account_i_868dfd07_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_balancetransact_djstripe_owner_account_i_868dfd07_like ON public.djstripe_balancetransaction USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_balancetransaction_djstripe_owner_account_id_868dfd07; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_balancetransaction_djstripe_owner_account_id_868dfd07 ON public.djstripe_balancetransaction USING btree (djstripe_owner_account_id);

-- Name: djstripe_balancetransaction_id_178c6a1f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_balancetransaction_id_178c6a1f_like ON public.djstripe_balancetransaction USING btree (id varchar_pattern_ops);

-- Name: djstripe_bankaccount_account_id_5434506d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_bankaccount_account_id_5434506d ON public.djstripe_bankaccount USING btree (account_id);

-- Name: djstripe_bankaccount_account_id_5434506d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_bankaccount_account_id_5434506d_like ON public.djstripe_bankaccount USING btree (account_id varchar_pattern_ops);

-- Name: djstripe_bankaccount_djstripe_owner_account_id_7c978af8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_bankaccount_djstripe_owner_account_id_7c978af8 ON public.djstripe_bankaccount USING btree (djstripe_owner_account_id);

-- Name: djstripe_bankaccount_djstripe_owner_account_id_7c978af8_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_bankaccount_djstripe_owner_account_id_7c978af8_like ON public.djstripe_bankaccount USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_bankaccount_id_f9330816_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_bankaccount_id_f9330816_like ON public.djstripe_bankaccount USING btree (id varchar_pattern_ops);

-- Name: djstripe_card_account_id_ef99457f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_card_account_id_ef99457f ON public.djstripe_card USING btree (account_id);

-- Name: djstripe_card_account_id_ef99457f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_card_account_id_ef99457f_like ON public.djstripe_card USING btree (account_id varchar_pattern_ops);

-- Name: djstripe_card_djstripe_owner_account_id_1a2f42f2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_card_djstripe_owner_account_id_1a2f42f2 ON public.djstripe_card USING btree (djstripe_owner_account_id);

-- Name: djstripe_card_djstripe_owner_account_id_1a2f42f2_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_card_djstripe_owner_account_id_1a2f42f2_like ON public.djstripe_card USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_card_id_126b867f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_card_id_126b867f_like ON public.djstripe_card USING btree (id varchar_pattern_ops);

-- Name: djstripe_charge_balance_transaction_id_2eac625e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_balance_transaction_id_2eac625e ON public.djstripe_charge USING btree (balance_transaction_id);

-- Name: djstripe_charge_balance_transaction_id_2eac625e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_balance_transaction_id_2eac625e_like ON public.djstripe_charge USING btree (balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_charge_customer_id_fb15eb2b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_customer_id_fb15eb2b ON public.djstripe_charge USING btree (customer_id);

-- Name: djstripe_charge_customer_id_fb15eb2b_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_customer_id_fb15eb2b_like ON public.djstripe_charge USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_charge_djstripe_owner_account_id_5664eb74; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_djstripe_owner_account_id_5664eb74 ON public.djstripe_charge USING btree (djstripe_owner_account_id);

-- Name: djstripe_charge_djstripe_owner_account_id_5664eb74_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_djstripe_owner_account_id_5664eb74_like ON public.djstripe_charge USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_charge_id_3bd5e579_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_id_3bd5e579_like ON public.djstripe_charge USING btree (id varchar_pattern_ops);

-- Name: djstripe_charge_invoice_id_bb36cca4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_invoice_id_bb36cca4 ON public.djstripe_charge USING btree (invoice_id);

-- Name: djstripe_charge_invoice_id_bb36cca4_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_invoice_id_bb36cca4_like ON public.djstripe_charge USING btree (invoice_id varchar_pattern_ops);

-- Name: djstripe_charge_payment_intent_id_e2c03053; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_payment_intent_id_e2c03053 ON public.djstripe_charge USING btree (payment_intent_id);

-- Name: djstripe_charge_payment_intent_id_e2c03053_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_payment_intent_id_e2c03053_like ON public.djstripe_charge USING btree (payment_intent_id varchar_pattern_ops);

-- Name: djstripe_charge_payment_method_id_061d5812; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_payment_method_id_061d5812 ON public.djstripe_charge USING btree (payment_method_id);

-- Name: djstripe_charge_payment_method_id_061d5812_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_payment_method_id_061d5812_like ON public.djstripe_charge USING btree (payment_method_id varchar_pattern_ops);

-- Name: djstripe_charge_source_id_2502db60; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_source_id_2502db60 ON public.djstripe_charge USING btree (source_id);

-- Name: djstripe_charge_source_id_2502db60_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_charge_source_id_2502db60_like ON public.djstripe_charge USING btree (source_id varchar_pattern_ops);

-- Name: djstripe_countryspec_id_f0eac598_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_countryspec_id_f0eac598_like ON public.djstripe_countryspec USING btree (id varchar_pattern_ops);

-- Name: djstripe_coupon_djstripe_owner_account_id_ea85f74e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_coupon_djstripe_owner_account_id_ea85f74e ON public.djstripe_coupon USING btree (djstripe_owner_account_id);

-- Name: djstripe_coupon_djstripe_owner_account_id_ea85f74e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_coupon_djstripe_owner_account_id_ea85f74e_like ON public.djstripe_coupon USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_customer_default_payment_method_id_00268b63; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_customer_default_payment_method_id_00268b63 ON public.djstripe_customer USING btree (default_payment_method_id);

-- Name: djstripe_customer_default_payment_method_id_00268b63_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_customer_default_payment_method_id_00268b63_like ON public.djstripe_customer USING btree (default_payment_method_id varchar_pattern_ops);

-- Name: djstripe_customer_djstripe_owner_account_id_2c5ac18d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_customer_djstripe_owner_account_id_2c5ac18d ON public.djstripe_customer USING btree (djstripe_owner_account_id);

-- Name: djstripe_customer_djstripe_owner_account_id_2c5ac18d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_customer_djstripe_owner_account_id_2c5ac18d_like ON public.djstripe_customer USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_customer_id_2ff13e9a_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_customer_id_2ff13e9a_like ON public.djstripe_customer USING btree (id varchar_pattern_ops);

-- Name: djstripe_customer_subscriber_id_60f5c7bc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_customer_subscriber_id_60f5c7bc ON public.djstripe_customer USING btree (subscriber_id);

-- Name: djstripe_discount_customer_id_eaab7ecc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_discount_customer_id_eaab7ecc ON public.djstripe_discount USING btree (customer_id);

-- Name: djstripe_discount_customer_id_eaab7ecc_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_discount_customer_id_eaab7ecc_like ON public.djstripe_discount USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_discount_djstripe_owner_account_id_76f33de0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_discount_djstripe_owner_account_id_76f33de0 ON public.djstripe_discount USING btree (djstripe_owner_account_id);

-- Name: djstripe_discount_djstripe_owner_account_id_76f33de0_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_discount_djstripe_owner_account_id_76f33de0_like ON public.djstripe_discount USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_discount_id_7220ad1f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_discount_id_7220ad1f_like ON public.djstripe_discount USING btree (id varchar_pattern_ops);

-- Name: djstripe_discount_invoice_id_4acd89bf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_discount_invoice_id_4acd89bf ON public.djstripe_discount USING btree (invoice_id);

-- Name: djstripe_discount_invoice_id_4acd89bf_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_discount_invoice_id_4acd89bf_like ON public.djstripe_discount USING btree (invoice_id varchar_pattern_ops);

-- Name: djstripe_discount_subscription_id_c9b8f55a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_discount_subscription_id_c9b8f55a ON public.djstripe_discount USING btree (subscription_id);

-- Name: djstripe_discount_subscription_id_c9b8f55a_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_discount_subscription_id_c9b8f55a_like ON public.djstripe_discount USING btree (subscription_id varchar_pattern_ops);

-- Name: djstripe_dispute_balance_transaction_id_aa7cb920; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_dispute_balance_transaction_id_aa7cb920 ON public.djstripe_dispute USING btree (balance_transaction_id);

-- Name: djstripe_dispute_balance_transaction_id_aa7cb920_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_dispute_balance_transaction_id_aa7cb920_like ON public.djstripe_dispute USING btree (balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_dispute_charge_id_ba680941; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_dispute_charge_id_ba680941 ON public.djstripe_dispute USING btree (charge_id);

-- Name: djstripe_dispute_charge_id_ba680941_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_dispute_charge_id_ba680941_like ON public.djstripe_dispute USING btree (charge_id varchar_pattern_ops);

-- Name: djstripe_dispute_djstripe_owner_account_id_8010e2d7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_dispute_djstripe_owner_account_id_8010e2d7 ON public.djstripe_dispute USING btree (djstripe_owner_account_id);

-- Name: djstripe_dispute_djstripe_owner_account_id_8010e2d7_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_dispute_djstripe_owner_account_id_8010e2d7_like ON public.djstripe_dispute USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_dispute_id_1a3a7b0d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_dispute_id_1a3a7b0d_like ON public.djstripe_dispute USING btree (id varchar_pattern_ops);

-- Name: djstripe_dispute_payment_intent_id_dc834ee4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_dispute_payment_intent_id_dc834ee4 ON public.djstripe_dispute USING btree (payment_intent_id);

-- Name: djstripe_dispute_payment_intent_id_dc834ee4_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_dispute_payment_intent_id_dc834ee4_like ON public.djstripe_dispute USING btree (payment_intent_id varchar_pattern_ops);

-- Name: djstripe_djstripeinvoicedefaulttaxrate_invoice_id_541494fb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_djstripeinvoicedefaulttaxrate_invoice_id_541494fb ON public.djstripe_djstripeinvoicedefaulttaxrate USING btree (invoice_id);

-- Name: djstripe_djstripeinvoicedefaulttaxrate_taxrate_id_fd618ddd; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_djstripeinvoicedefaulttaxrate_taxrate_id_fd618ddd ON public.djstripe_djstripeinvoicedefaulttaxrate USING btree (taxrate_id);

-- Name: djstripe_djstripeinvoiceitemtaxrate_invoiceitem_id_ddc00567; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_djstripeinvoiceitemtaxrate_invoiceitem_id_ddc00567 ON public.djstripe_djstripeinvoiceitemtaxrate USING btree (invoiceitem_id);

-- Name: djstripe_djstripeinvoiceitemtaxrate_taxrate_id_bd22e20a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_djstripeinvoiceitemtaxrate_taxrate_id_bd22e20a ON public.djstripe_djstripeinvoiceitemtaxrate USING btree (taxrate_id);

-- Name: djstripe_djstripepaymentmethod_id_698e95f6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_djstripepaymentmethod_id_698e95f6_like ON public.djstripe_djstripepaymentmethod USING btree (id varchar_pattern_ops);

-- Name: djstripe_djstripepaymentmethod_type_a56a0cac; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_djstripepaymentmethod_type_a56a0cac ON public.djstripe_djstripepaymentmethod USING btree (type);

-- Name: djstripe_djstripepaymentmethod_type_a56a0cac_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_djstripepaymentmethod_type_a56a0cac_like ON public.djstripe_djstripepaymentmethod USING btree (type varchar_pattern_ops);

-- Name: djstripe_djstripesubscript_subscriptionitem_id_04bcb65f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_djstripesubscript_subscriptionitem_id_04bcb65f ON public.djstripe_djstripesubscriptionitemtaxrate USING btree (subscriptionitem_id);

-- Name: djstripe_djstripesubscriptionitemtaxrate_taxrate_id_01b3bd7f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_djstripesubscriptionitemtaxrate_taxrate_id_01b3bd7f ON public.djstripe_djstripesubscriptionitemtaxrate USING btree (taxrate_id);

-- Name: djstripe_earlyfraudwarni_djstripe_owner_account_i_83708c78_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_earlyfraudwarni_djstripe_owner_account_i_83708c78_like ON public.djstripe_earlyfraudwarning USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_earlyfraudwarning_djstripe_owner_account_id_83708c78; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_earlyfraudwarning_djstripe_owner_account_id_83708c78 ON public.djstripe_earlyfraudwarning USING btree (djstripe_owner_account_id);

-- Name: djstripe_earlyfraudwarning_id_531f1f22_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_earlyfraudwarning_id_531f1f22_like ON public.djstripe_earlyfraudwarning USING btree (id varchar_pattern_ops);

-- Name: djstripe_event_djstripe_owner_account_id_622cdfe3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_event_djstripe_owner_account_id_622cdfe3 ON public.djstripe_event USING btree (djstripe_owner_account_id);

-- Name: djstripe_event_djstripe_owner_account_id_622cdfe3_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_event_djstripe_owner_account_id_622cdfe3_like ON public.djstripe_event USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_event_id_70b63fc9_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_event_id_70b63fc9_like ON public.djstripe_event USING btree (id varchar_pattern_ops);

-- Name: djstripe_feature_djstripe_owner_account_id_c571a7da; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_feature_djstripe_owner_account_id_c571a7da ON public.djstripe_feature USING btree (djstripe_owner_account_id);

-- Name: djstripe_feature_djstripe_owner_account_id_c571a7da_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_feature_djstripe_owner_account_id_c571a7da_like ON public.djstripe_feature USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_feature_id_2b6b2a40_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_feature_id_2b6b2a40_like ON public.djstripe_feature USING btree (id varchar_pattern_ops);

-- Name: djstripe_file_djstripe_owner_account_id_4919c058; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_file_djstripe_owner_account_id_4919c058 ON public.djstripe_file USING btree (djstripe_owner_account_id);

-- Name: djstripe_file_djstripe_owner_account_id_4919c058_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_file_djstripe_owner_account_id_4919c058_like ON public.djstripe_file USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_file_id_b8bf6de6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_file_id_b8bf6de6_like ON public.djstripe_file USING btree (id varchar_pattern_ops);

-- Name: djstripe_filelink_djstripe_owner_account_id_bb039aa3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_filelink_djstripe_owner_account_id_bb039aa3 ON public.djstripe_filelink USING btree (djstripe_owner_account_id);

-- Name: djstripe_filelink_djstripe_owner_account_id_bb039aa3_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_filelink_djstripe_owner_account_id_bb039aa3_like ON public.djstripe_filelink USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_filelink_file_id_5241d36f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_filelink_file_id_5241d36f ON public.djstripe_filelink USING btree (file_id);

-- Name: djstripe_filelink_file_id_5241d36f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_filelink_file_id_5241d36f_like ON public.djstripe_filelink USING btree (file_id varchar_pattern_ops);

-- Name: djstripe_filelink_id_87413144_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_filelink_id_87413144_like ON public.djstripe_filelink USING btree (id varchar_pattern_ops);

-- Name: djstripe_invoice_customer_id_c0cd871c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoice_customer_id_c0cd871c ON public.djstripe_invoice USING btree (customer_id);

-- Name: djstripe_invoice_customer_id_c0cd871c_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoice_customer_id_c0cd871c_like ON public.djstripe_invoice USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_invoice_default_payment_method_id_670990d5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoice_default_payment_method_id_670990d5 ON public.djstripe_invoice USING btree (default_payment_method_id);

-- Name: djstripe_invoice_default_payment_method_id_670990d5_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoice_default_payment_method_id_670990d5_like ON public.djstripe_invoice USING btree (default_payment_method_id varchar_pattern_ops);

-- Name: djstripe_invoice_djstripe_owner_account_id_cc0c7f79; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoice_djstripe_owner_account_id_cc0c7f79 ON public.djstripe_invoice USING btree (djstripe_owner_account_id);

-- Name: djstripe_invoice_djstripe_owner_account_id_cc0c7f79_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoice_djstripe_owner_account_id_cc0c7f79_like ON public.djstripe_invoice USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_invoice_id_27a64f0b_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoice_id_27a64f0b_like ON public.djstripe_invoice USING btree (id varchar_pattern_ops);

-- Name: djstripe_invoice_subscription_id_2dbc2461; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoice_subscription_id_2dbc2461 ON public.djstripe_invoice USING btree (subscription_id);

-- Name: djstripe_invoice_subscription_id_2dbc2461_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoice_subscription_id_2dbc2461_like ON public.djstripe_invoice USING btree (subscription_id varchar_pattern_ops);

-- Name: djstripe_invoiceitem_customer_id_259466b8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_customer_id_259466b8 ON public.djstripe_invoiceitem USING btree (customer_id);

-- Name: djstripe_invoiceitem_customer_id_259466b8_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_customer_id_259466b8_like ON public.djstripe_invoiceitem USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_invoiceitem_djstripe_owner_account_id_9afac289; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_djstripe_owner_account_id_9afac289 ON public.djstripe_invoiceitem USING btree (djstripe_owner_account_id);

-- Name: djstripe_invoiceitem_djstripe_owner_account_id_9afac289_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_djstripe_owner_account_id_9afac289_like ON public.djstripe_invoiceitem USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_invoiceitem_id_6fb46a4d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_id_6fb46a4d_like ON public.djstripe_invoiceitem USING btree (id varchar_pattern_ops);

-- Name: djstripe_invoiceitem_invoice_id_d302912e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_invoice_id_d302912e ON public.djstripe_invoiceitem USING btree (invoice_id);

-- Name: djstripe_invoiceitem_invoice_id_d302912e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_invoice_id_d302912e_like ON public.djstripe_invoiceitem USING btree (invoice_id varchar_pattern_ops);

-- Name: djstripe_invoiceitem_price_id_24d80db8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_price_id_24d80db8 ON public.djstripe_invoiceitem USING btree (price_id);

-- Name: djstripe_invoiceitem_subscription_id_a7760178; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_subscription_id_a7760178 ON public.djstripe_invoiceitem USING btree (subscription_id);

-- Name: djstripe_invoiceitem_subscription_id_a7760178_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_invoiceitem_subscription_id_a7760178_like ON public.djstripe_invoiceitem USING btree (subscription_id varchar_pattern_ops);

-- Name: djstripe_issuing_authori_djstripe_owner_account_i_a5d3464b_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_authori_djstripe_owner_account_i_a5d3464b_like ON public.djstripe_issuing_authorization USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_issuing_authoriza_djstripe_owner_account_id_a5d3464b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_authoriza_djstripe_owner_account_id_a5d3464b ON public.djstripe_issuing_authorization USING btree (djstripe_owner_account_id);

-- Name: djstripe_issuing_authorization_id_c9aa2cd6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_authorization_id_c9aa2cd6_like ON public.djstripe_issuing_authorization USING btree (id varchar_pattern_ops);

-- Name: djstripe_issuing_card_djstripe_owner_account_id_0bdfc97c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_card_djstripe_owner_account_id_0bdfc97c ON public.djstripe_issuing_card USING btree (djstripe_owner_account_id);

-- Name: djstripe_issuing_card_djstripe_owner_account_id_0bdfc97c_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_card_djstripe_owner_account_id_0bdfc97c_like ON public.djstripe_issuing_card USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_issuing_card_id_505f923b_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_card_id_505f923b_like ON public.djstripe_issuing_card USING btree (id varchar_pattern_ops);

-- Name: djstripe_issuing_cardhol_djstripe_owner_account_i_fa7389b4_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_cardhol_djstripe_owner_account_i_fa7389b4_like ON public.djstripe_issuing_cardholder USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_issuing_cardholder_djstripe_owner_account_id_fa7389b4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_cardholder_djstripe_owner_account_id_fa7389b4 ON public.djstripe_issuing_cardholder USING btree (djstripe_owner_account_id);

-- Name: djstripe_issuing_cardholder_id_eba09729_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_cardholder_id_eba09729_like ON public.djstripe_issuing_cardholder USING btree (id varchar_pattern_ops);

-- Name: djstripe_issuing_dispute_djstripe_owner_account_i_388b366f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_dispute_djstripe_owner_account_i_388b366f_like ON public.djstripe_issuing_dispute USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_issuing_dispute_djstripe_owner_account_id_388b366f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_dispute_djstripe_owner_account_id_388b366f ON public.djstripe_issuing_dispute USING btree (djstripe_owner_account_id);

-- Name: djstripe_issuing_dispute_id_0895a489_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_dispute_id_0895a489_like ON public.djstripe_issuing_dispute USING btree (id varchar_pattern_ops);

-- Name: djstripe_issuing_transac_djstripe_owner_account_i_dfdd0ee5_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_transac_djstripe_owner_account_i_dfdd0ee5_like ON public.djstripe_issuing_transaction USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_issuing_transaction_djstripe_owner_account_id_dfdd0ee5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_transaction_djstripe_owner_account_id_dfdd0ee5 ON public.djstripe_issuing_transaction USING btree (djstripe_owner_account_id);

-- Name: djstripe_issuing_transaction_id_379ffc7f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_issuing_transaction_id_379ffc7f_like ON public.djstripe_issuing_transaction USING btree (id varchar_pattern_ops);

-- Name: djstripe_lineitem_djstripe_owner_account_id_94fe816a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_lineitem_djstripe_owner_account_id_94fe816a ON public.djstripe_lineitem USING btree (djstripe_owner_account_id);

-- Name: djstripe_lineitem_djstripe_owner_account_id_94fe816a_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_lineitem_djstripe_owner_account_id_94fe816a_like ON public.djstripe_lineitem USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_lineitem_id_11970d1d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_lineitem_id_11970d1d_like ON public.djstripe_lineitem USING btree (id varchar_pattern_ops);

-- Name: djstripe_lineitem_invoice_item_id_673833e2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_lineitem_invoice_item_id_673833e2 ON public.djstripe_lineitem USING btree (invoice_item_id);

-- Name: djstripe_lineitem_invoice_item_id_673833e2_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_lineitem_invoice_item_id_673833e2_like ON public.djstripe_lineitem USING btree (invoice_item_id varchar_pattern_ops);

-- Name: djstripe_lineitem_subscription_id_7d83979b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_lineitem_subscription_id_7d83979b ON public.djstripe_lineitem USING btree (subscription_id);

-- Name: djstripe_lineitem_subscription_id_7d83979b_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_lineitem_subscription_id_7d83979b_like ON public.djstripe_lineitem USING btree (subscription_id varchar_pattern_ops);

-- Name: djstripe_lineitem_subscription_item_id_6e53d0a7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_lineitem_subscription_item_id_6e53d0a7 ON public.djstripe_lineitem USING btree (subscription_item_id);

-- Name: djstripe_lineitem_subscription_item_id_6e53d0a7_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_lineitem_subscription_item_id_6e53d0a7_like ON public.djstripe_lineitem USING btree (subscription_item_id varchar_pattern_ops);

-- Name: djstripe_mandate_djstripe_owner_account_id_63974808; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_mandate_djstripe_owner_account_id_63974808 ON public.djstripe_mandate USING btree (djstripe_owner_account_id);

-- Name: djstripe_mandate_djstripe_owner_account_id_63974808_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_mandate_djstripe_owner_account_id_63974808_like ON public.djstripe_mandate USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_mandate_id_be49f4ea_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_mandate_id_be49f4ea_like ON public.djstripe_mandate USING btree (id varchar_pattern_ops);

-- Name: djstripe_mandate_payment_method_id_43a90a75; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_mandate_payment_method_id_43a90a75 ON public.djstripe_mandate USING btree (payment_method_id);

-- Name: djstripe_mandate_payment_method_id_43a90a75_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_mandate_payment_method_id_43a90a75_like ON public.djstripe_mandate USING btree (payment_method_id varchar_pattern_ops);

-- Name: djstripe_paymentintent_customer_id_93ee54a2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentintent_customer_id_93ee54a2 ON public.djstripe_paymentintent USING btree (customer_id);

-- Name: djstripe_paymentintent_customer_id_93ee54a2_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentintent_customer_id_93ee54a2_like ON public.djstripe_paymentintent USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_paymentintent_djstripe_owner_account_id_3433b556; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentintent_djstripe_owner_account_id_3433b556 ON public.djstripe_paymentintent USING btree (djstripe_owner_account_id);

-- Name: djstripe_paymentintent_djstripe_owner_account_id_3433b556_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentintent_djstripe_owner_account_id_3433b556_like ON public.djstripe_paymentintent USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_paymentintent_id_d5fea8c5_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentintent_id_d5fea8c5_like ON public.djstripe_paymentintent USING btree (id varchar_pattern_ops);

-- Name: djstripe_paymentintent_on_behalf_of_id_4db305db; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentintent_on_behalf_of_id_4db305db ON public.djstripe_paymentintent USING btree (on_behalf_of_id);

-- Name: djstripe_paymentintent_on_behalf_of_id_4db305db_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentintent_on_behalf_of_id_4db305db_like ON public.djstripe_paymentintent USING btree (on_behalf_of_id varchar_pattern_ops);

-- Name: djstripe_paymentintent_payment_method_id_814dd02d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentintent_payment_method_id_814dd02d ON public.djstripe_paymentintent USING btree (payment_method_id);

-- Name: djstripe_paymentintent_payment_method_id_814dd02d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentintent_payment_method_id_814dd02d_like ON public.djstripe_paymentintent USING btree (payment_method_id varchar_pattern_ops);

-- Name: djstripe_paymentmethod_customer_id_c482a8b6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentmethod_customer_id_c482a8b6 ON public.djstripe_paymentmethod USING btree (customer_id);

-- Name: djstripe_paymentmethod_customer_id_c482a8b6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentmethod_customer_id_c482a8b6_like ON public.djstripe_paymentmethod USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_paymentmethod_djstripe_owner_account_id_12af66c9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentmethod_djstripe_owner_account_id_12af66c9 ON public.djstripe_paymentmethod USING btree (djstripe_owner_account_id);

-- Name: djstripe_paymentmethod_djstripe_owner_account_id_12af66c9_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentmethod_djstripe_owner_account_id_12af66c9_like ON public.djstripe_paymentmethod USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_paymentmethod_id_0b9251df_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_paymentmethod_id_0b9251df_like ON public.djstripe_paymentmethod USING btree (id varchar_pattern_ops);

-- Name: djstripe_payout_balance_transaction_id_a9393fb6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_payout_balance_transaction_id_a9393fb6 ON public.djstripe_payout USING btree (balance_transaction_id);

-- Name: djstripe_payout_balance_transaction_id_a9393fb6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_payout_balance_transaction_id_a9393fb6_like ON public.djstripe_payout USING btree (balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_payout_destination_id_a5fa55c2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_payout_destination_id_a5fa55c2 ON public.djstripe_payout USING btree (destination_id);

-- Name: djstripe_payout_destination_id_a5fa55c2_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_payout_destination_id_a5fa55c2_like ON public.djstripe_payout USING btree (destination_id varchar_pattern_ops);

-- Name: djstripe_payout_djstripe_owner_account_id_8aac4e8e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_payout_djstripe_owner_account_id_8aac4e8e ON public.djstripe_payout USING btree (djstripe_owner_account_id);

-- Name: djstripe_payout_djstripe_owner_account_id_8aac4e8e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_payout_djstripe_owner_account_id_8aac4e8e_like ON public.djstripe_payout USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_payout_failure_balance_transaction_id_77d442db; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_payout_failure_balance_transaction_id_77d442db ON public.djstripe_payout USING btree (failure_balance_transaction_id);

-- Name: djstripe_payout_failure_balance_transaction_id_77d442db_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_payout_failure_balance_transaction_id_77d442db_like ON public.djstripe_payout USING btree (failure_balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_payout_id_53408957_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_payout_id_53408957_like ON public.djstripe_payout USING btree (id varchar_pattern_ops);

-- Name: djstripe_price_djstripe_owner_account_id_01c819f7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_price_djstripe_owner_account_id_01c819f7 ON public.djstripe_price USING btree (djstripe_owner_account_id);

-- Name: djstripe_price_djstripe_owner_account_id_01c819f7_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_price_djstripe_owner_account_id_01c819f7_like ON public.djstripe_price USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_price_id_31290b55_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_price_id_31290b55_like ON public.djstripe_price USING btree (id varchar_pattern_ops);

-- Name: djstripe_price_product_id_9f3d37eb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_price_product_id_9f3d37eb ON public.djstripe_price USING btree (product_id);

-- Name: djstripe_price_product_id_9f3d37eb_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_price_product_id_9f3d37eb_like ON public.djstripe_price USING btree (product_id varchar_pattern_ops);

-- Name: djstripe_product_djstripe_owner_account_id_6c90c2b6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_product_djstripe_owner_account_id_6c90c2b6 ON public.djstripe_product USING btree (djstripe_owner_account_id);

-- Name: djstripe_product_djstripe_owner_account_id_6c90c2b6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_product_djstripe_owner_account_id_6c90c2b6_like ON public.djstripe_product USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_product_id_5b4bdbcb_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_product_id_5b4bdbcb_like ON public.djstripe_product USING btree (id varchar_pattern_ops);

-- Name: djstripe_productfeature_djstripe_owner_account_id_d507d3d1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_productfeature_djstripe_owner_account_id_d507d3d1 ON public.djstripe_productfeature USING btree (djstripe_owner_account_id);

-- Name: djstripe_productfeature_djstripe_owner_account_id_d507d3d1_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_productfeature_djstripe_owner_account_id_d507d3d1_like ON public.djstripe_productfeature USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_productfeature_entitlement_feature_id_6880bac7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_productfeature_entitlement_feature_id_6880bac7 ON public.djstripe_productfeature USING btree (entitlement_feature_id);

-- Name: djstripe_productfeature_entitlement_feature_id_6880bac7_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_productfeature_entitlement_feature_id_6880bac7_like ON public.djstripe_productfeature USING btree (entitlement_feature_id varchar_pattern_ops);

-- Name: djstripe_productfeature_id_9a105172_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_productfeature_id_9a105172_like ON public.djstripe_productfeature USING btree (id varchar_pattern_ops);

-- Name: djstripe_productfeature_product_id_b01ed73e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_productfeature_product_id_b01ed73e ON public.djstripe_productfeature USING btree (product_id);

-- Name: djstripe_productfeature_product_id_b01ed73e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_productfeature_product_id_b01ed73e_like ON public.djstripe_productfeature USING btree (product_id varchar_pattern_ops);

-- Name: djstripe_promotioncode_djstripe_owner_account_id_7997d59a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_promotioncode_djstripe_owner_account_id_7997d59a ON public.djstripe_promotioncode USING btree (djstripe_owner_account_id);

-- Name: djstripe_promotioncode_djstripe_owner_account_id_7997d59a_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_promotioncode_djstripe_owner_account_id_7997d59a_like ON public.djstripe_promotioncode USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_promotioncode_id_bdd69a36_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_promotioncode_id_bdd69a36_like ON public.djstripe_promotioncode USING btree (id varchar_pattern_ops);

-- Name: djstripe_refund_balance_transaction_id_dec480cf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_refund_balance_transaction_id_dec480cf ON public.djstripe_refund USING btree (balance_transaction_id);

-- Name: djstripe_refund_balance_transaction_id_dec480cf_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_refund_balance_transaction_id_dec480cf_like ON public.djstripe_refund USING btree (balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_refund_charge_id_e7efd717; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_refund_charge_id_e7efd717 ON public.djstripe_refund USING btree (charge_id);

-- Name: djstripe_refund_charge_id_e7efd717_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_refund_charge_id_e7efd717_like ON public.djstripe_refund USING btree (charge_id varchar_pattern_ops);

-- Name: djstripe_refund_djstripe_owner_account_id_ece3ea81; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_refund_djstripe_owner_account_id_ece3ea81 ON public.djstripe_refund USING btree (djstripe_owner_account_id);

-- Name: djstripe_refund_djstripe_owner_account_id_ece3ea81_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_refund_djstripe_owner_account_id_ece3ea81_like ON public.djstripe_refund USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_refund_failure_balance_transaction_id_817ae640; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_refund_failure_balance_transaction_id_817ae640 ON public.djstripe_refund USING btree (failure_balance_transaction_id);

-- Name: djstripe_refund_failure_balance_transaction_id_817ae640_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_refund_failure_balance_transaction_id_817ae640_like ON public.djstripe_refund USING btree (failure_balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_refund_id_bcdf86d4_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_refund_id_bcdf86d4_like ON public.djstripe_refund USING btree (id varchar_pattern_ops);

-- Name: djstripe_review_djstripe_owner_account_id_543dfbd7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_review_djstripe_owner_account_id_543dfbd7 ON public.djstripe_review USING btree (djstripe_owner_account_id);

-- Name: djstripe_review_djstripe_owner_account_id_543dfbd7_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_review_djstripe_owner_account_id_543dfbd7_like ON public.djstripe_review USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_review_id_d2d8ebc8_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_review_id_d2d8ebc8_like ON public.djstripe_review USING btree (id varchar_pattern_ops);

-- Name: djstripe_scheduledqueryr_djstripe_owner_account_i_b5cc7091_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_scheduledqueryr_djstripe_owner_account_i_b5cc7091_like ON public.djstripe_scheduledqueryrun USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_scheduledqueryrun_djstripe_owner_account_id_b5cc7091; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_scheduledqueryrun_djstripe_owner_account_id_b5cc7091 ON public.djstripe_scheduledqueryrun USING btree (djstripe_owner_account_id);

-- Name: djstripe_scheduledqueryrun_file_id_707bbc03; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_scheduledqueryrun_file_id_707bbc03 ON public.djstripe_scheduledqueryrun USING btree (file_id);

-- Name: djstripe_scheduledqueryrun_file_id_707bbc03_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_scheduledqueryrun_file_id_707bbc03_like ON public.djstripe_scheduledqueryrun USING btree (file_id varchar_pattern_ops);

-- Name: djstripe_scheduledqueryrun_id_94f43855_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_scheduledqueryrun_id_94f43855_like ON public.djstripe_scheduledqueryrun USING btree (id varchar_pattern_ops);

-- Name: djstripe_session_customer_id_b4510dc3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_customer_id_b4510dc3 ON public.djstripe_session USING btree (customer_id);

-- Name: djstripe_session_customer_id_b4510dc3_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_customer_id_b4510dc3_like ON public.djstripe_session USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_session_djstripe_owner_account_id_8bbc07af; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_djstripe_owner_account_id_8bbc07af ON public.djstripe_session USING btree (djstripe_owner_account_id);

-- Name: djstripe_session_djstripe_owner_account_id_8bbc07af_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_djstripe_owner_account_id_8bbc07af_like ON public.djstripe_session USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_session_id_44e9e22a_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_id_44e9e22a_like ON public.djstripe_session USING btree (id varchar_pattern_ops);

-- Name: djstripe_session_payment_intent_id_cae83ebf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_payment_intent_id_cae83ebf ON public.djstripe_session USING btree (payment_intent_id);

-- Name: djstripe_session_payment_intent_id_cae83ebf_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_payment_intent_id_cae83ebf_like ON public.djstripe_session USING btree (payment_intent_id varchar_pattern_ops);

-- Name: djstripe_session_setup_intent_id_c884fe95; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_setup_intent_id_c884fe95 ON public.djstripe_session USING btree (setup_intent_id);

-- Name: djstripe_session_setup_intent_id_c884fe95_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_setup_intent_id_c884fe95_like ON public.djstripe_session USING btree (setup_intent_id varchar_pattern_ops);

-- Name: djstripe_session_subscription_id_29499760; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_subscription_id_29499760 ON public.djstripe_session USING btree (subscription_id);

-- Name: djstripe_session_subscription_id_29499760_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_session_subscription_id_29499760_like ON public.djstripe_session USING btree (subscription_id varchar_pattern_ops);

-- Name: djstripe_setupintent_customer_id_6ff5bbcc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_setupintent_customer_id_6ff5bbcc ON public.djstripe_setupintent USING btree (customer_id);

-- Name: djstripe_setupintent_customer_id_6ff5bbcc_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_setupintent_customer_id_6ff5bbcc_like ON public.djstripe_setupintent USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_setupintent_djstripe_owner_account_id_046c1671; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_setupintent_djstripe_owner_account_id_046c1671 ON public.djstripe_setupintent USING btree (djstripe_owner_account_id);

-- Name: djstripe_setupintent_djstripe_owner_account_id_046c1671_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_setupintent_djstripe_owner_account_id_046c1671_like ON public.djstripe_setupintent USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_setupintent_id_42f3ad46_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_setupintent_id_42f3ad46_like ON public.djstripe_setupintent USING btree (id varchar_pattern_ops);

-- Name: djstripe_setupintent_on_behalf_of_id_1ea4d941; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_setupintent_on_behalf_of_id_1ea4d941 ON public.djstripe_setupintent USING btree (on_behalf_of_id);

-- Name: djstripe_setupintent_on_behalf_of_id_1ea4d941_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_setupintent_on_behalf_of_id_1ea4d941_like ON public.djstripe_setupintent USING btree (on_behalf_of_id varchar_pattern_ops);

-- Name: djstripe_setupintent_payment_method_id_0ca17b5e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_setupintent_payment_method_id_0ca17b5e ON public.djstripe_setupintent USING btree (payment_method_id);

-- Name: djstripe_setupintent_payment_method_id_0ca17b5e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_setupintent_payment_method_id_0ca17b5e_like ON public.djstripe_setupintent USING btree (payment_method_id varchar_pattern_ops);

-- Name: djstripe_shippingrate_djstripe_owner_account_id_4f8a0f20; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_shippingrate_djstripe_owner_account_id_4f8a0f20 ON public.djstripe_shippingrate USING btree (djstripe_owner_account_id);

-- Name: djstripe_shippingrate_djstripe_owner_account_id_4f8a0f20_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_shippingrate_djstripe_owner_account_id_4f8a0f20_like ON public.djstripe_shippingrate USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_shippingrate_id_5f536051_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_shippingrate_id_5f536051_like ON public.djstripe_shippingrate USING btree (id varchar_pattern_ops);

-- Name: djstripe_shippingrate_tax_code_id_8affacec; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_shippingrate_tax_code_id_8affacec ON public.djstripe_shippingrate USING btree (tax_code_id);

-- Name: djstripe_shippingrate_tax_code_id_8affacec_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_shippingrate_tax_code_id_8affacec_like ON public.djstripe_shippingrate USING btree (tax_code_id varchar_pattern_ops);

-- Name: djstripe_source_customer_id_4d678557; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_source_customer_id_4d678557 ON public.djstripe_source USING btree (customer_id);

-- Name: djstripe_source_customer_id_4d678557_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_source_customer_id_4d678557_like ON public.djstripe_source USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_source_djstripe_owner_account_id_f99f1fe6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_source_djstripe_owner_account_id_f99f1fe6 ON public.djstripe_source USING btree (djstripe_owner_account_id);

-- Name: djstripe_source_djstripe_owner_account_id_f99f1fe6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_source_djstripe_owner_account_id_f99f1fe6_like ON public.djstripe_source USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_source_id_a2bd4cd5_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_source_id_a2bd4cd5_like ON public.djstripe_source USING btree (id varchar_pattern_ops);

-- Name: djstripe_sourcetransacti_djstripe_owner_account_i_a8c9bdee_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_sourcetransacti_djstripe_owner_account_i_a8c9bdee_like ON public.djstripe_sourcetransaction USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_sourcetransaction_djstripe_owner_account_id_a8c9bdee; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_sourcetransaction_djstripe_owner_account_id_a8c9bdee ON public.djstripe_sourcetransaction USING btree (djstripe_owner_account_id);

-- Name: djstripe_sourcetransaction_id_449f3638_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_sourcetransaction_id_449f3638_like ON public.djstripe_sourcetransaction USING btree (id varchar_pattern_ops);

-- Name: djstripe_sourcetransaction_source_id_3c972638; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_sourcetransaction_source_id_3c972638 ON public.djstripe_sourcetransaction USING btree (source_id);

-- Name: djstripe_sourcetransaction_source_id_3c972638_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_sourcetransaction_source_id_3c972638_like ON public.djstripe_sourcetransaction USING btree (source_id varchar_pattern_ops);

-- Name: djstripe_subscription_customer_id_aff64ee5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscription_customer_id_aff64ee5 ON public.djstripe_subscription USING btree (customer_id);

-- Name: djstripe_subscription_customer_id_aff64ee5_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscription_customer_id_aff64ee5_like ON public.djstripe_subscription USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_subscription_djstripe_owner_account_id_9d333296; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscription_djstripe_owner_account_id_9d333296 ON public.djstripe_subscription USING btree (djstripe_owner_account_id);

-- Name: djstripe_subscription_djstripe_owner_account_id_9d333296_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscription_djstripe_owner_account_id_9d333296_like ON public.djstripe_subscription USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_subscription_id_230b4d6a_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscription_id_230b4d6a_like ON public.djstripe_subscription USING btree (id varchar_pattern_ops);

-- Name: djstripe_subscriptionite_djstripe_owner_account_i_aafd9387_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionite_djstripe_owner_account_i_aafd9387_like ON public.djstripe_subscriptionitem USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_subscriptionitem_djstripe_owner_account_id_aafd9387; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionitem_djstripe_owner_account_id_aafd9387 ON public.djstripe_subscriptionitem USING btree (djstripe_owner_account_id);

-- Name: djstripe_subscriptionitem_id_6f0d84b1_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionitem_id_6f0d84b1_like ON public.djstripe_subscriptionitem USING btree (id varchar_pattern_ops);

-- Name: djstripe_subscriptionitem_price_id_c7f55fc3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionitem_price_id_c7f55fc3 ON public.djstripe_subscriptionitem USING btree (price_id);

-- Name: djstripe_subscriptionitem_subscription_id_992d9919; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionitem_subscription_id_992d9919 ON public.djstripe_subscriptionitem USING btree (subscription_id);

-- Name: djstripe_subscriptionitem_subscription_id_992d9919_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionitem_subscription_id_992d9919_like ON public.djstripe_subscriptionitem USING btree (subscription_id varchar_pattern_ops);

-- Name: djstripe_subscriptionsch_djstripe_owner_account_i_c7d8d9c4_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionsch_djstripe_owner_account_i_c7d8d9c4_like ON public.djstripe_subscriptionschedule USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_subscriptionsched_djstripe_owner_account_id_c7d8d9c4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionsched_djstripe_owner_account_id_c7d8d9c4 ON public.djstripe_subscriptionschedule USING btree (djstripe_owner_account_id);

-- Name: djstripe_subscriptionschedule_customer_id_b124e27d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionschedule_customer_id_b124e27d ON public.djstripe_subscriptionschedule USING btree (customer_id);

-- Name: djstripe_subscriptionschedule_id_7a8ae9dd_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionschedule_id_7a8ae9dd_like ON public.djstripe_subscriptionschedule USING btree (id varchar_pattern_ops);

-- Name: djstripe_subscriptionschedule_released_subscription_id_3de9daa1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionschedule_released_subscription_id_3de9daa1 ON public.djstripe_subscriptionschedule USING btree (released_subscription_id);

-- Name: djstripe_subscriptionschedule_subscription_id_d12d014b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_subscriptionschedule_subscription_id_d12d014b ON public.djstripe_subscriptionschedule USING btree (subscription_id);

-- Name: djstripe_taxcode_djstripe_owner_account_id_1f7fc204; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxcode_djstripe_owner_account_id_1f7fc204 ON public.djstripe_taxcode USING btree (djstripe_owner_account_id);

-- Name: djstripe_taxcode_djstripe_owner_account_id_1f7fc204_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxcode_djstripe_owner_account_id_1f7fc204_like ON public.djstripe_taxcode USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_taxcode_id_ae6cca5b_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxcode_id_ae6cca5b_like ON public.djstripe_taxcode USING btree (id varchar_pattern_ops);

-- Name: djstripe_taxid_customer_id_e973248d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxid_customer_id_e973248d ON public.djstripe_taxid USING btree (customer_id);

-- Name: djstripe_taxid_customer_id_e973248d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxid_customer_id_e973248d_like ON public.djstripe_taxid USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_taxid_djstripe_owner_account_id_acff63ae; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxid_djstripe_owner_account_id_acff63ae ON public.djstripe_taxid USING btree (djstripe_owner_account_id);

-- Name: djstripe_taxid_djstripe_owner_account_id_acff63ae_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxid_djstripe_owner_account_id_acff63ae_like ON public.djstripe_taxid USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_taxid_id_1a055bd6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxid_id_1a055bd6_like ON public.djstripe_taxid USING btree (id varchar_pattern_ops);

-- Name: djstripe_taxrate_djstripe_owner_account_id_d6421376; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxrate_djstripe_owner_account_id_d6421376 ON public.djstripe_taxrate USING btree (djstripe_owner_account_id);

-- Name: djstripe_taxrate_djstripe_owner_account_id_d6421376_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxrate_djstripe_owner_account_id_d6421376_like ON public.djstripe_taxrate USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_taxrate_id_1bf83ed0_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_taxrate_id_1bf83ed0_like ON public.djstripe_taxrate USING btree (id varchar_pattern_ops);

-- Name: djstripe_transfer_balance_transaction_id_b5b00270; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transfer_balance_transaction_id_b5b00270 ON public.djstripe_transfer USING btree (balance_transaction_id);

-- Name: djstripe_transfer_balance_transaction_id_b5b00270_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transfer_balance_transaction_id_b5b00270_like ON public.djstripe_transfer USING btree (balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_transfer_djstripe_owner_account_id_78ad63fe; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transfer_djstripe_owner_account_id_78ad63fe ON public.djstripe_transfer USING btree (djstripe_owner_account_id);

-- Name: djstripe_transfer_djstripe_owner_account_id_78ad63fe_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transfer_djstripe_owner_account_id_78ad63fe_like ON public.djstripe_transfer USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_transfer_id_529741b5_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transfer_id_529741b5_like ON public.djstripe_transfer USING btree (id varchar_pattern_ops);

-- Name: djstripe_transferreversa_djstripe_owner_account_i_2e3051e1_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transferreversa_djstripe_owner_account_i_2e3051e1_like ON public.djstripe_transferreversal USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_transferreversal_balance_transaction_id_5044f084; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transferreversal_balance_transaction_id_5044f084 ON public.djstripe_transferreversal USING btree (balance_transaction_id);

-- Name: djstripe_transferreversal_balance_transaction_id_5044f084_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transferreversal_balance_transaction_id_5044f084_like ON public.djstripe_transferreversal USING btree (balance_transaction_id varchar_pattern_ops);

-- Name: djstripe_transferreversal_djstripe_owner_account_id_2e3051e1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transferreversal_djstripe_owner_account_id_2e3051e1 ON public.djstripe_transferreversal USING btree (djstripe_owner_account_id);

-- Name: djstripe_transferreversal_id_229d4d84_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transferreversal_id_229d4d84_like ON public.djstripe_transferreversal USING btree (id varchar_pattern_ops);

-- Name: djstripe_transferreversal_transfer_id_8f250dd3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transferreversal_transfer_id_8f250dd3 ON public.djstripe_transferreversal USING btree (transfer_id);

-- Name: djstripe_transferreversal_transfer_id_8f250dd3_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_transferreversal_transfer_id_8f250dd3_like ON public.djstripe_transferreversal USING btree (transfer_id varchar_pattern_ops);

-- Name: djstripe_upcominginvoice_customer_id_c94e7284; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_upcominginvoice_customer_id_c94e7284 ON public.djstripe_upcominginvoice USING btree (customer_id);

-- Name: djstripe_upcominginvoice_customer_id_c94e7284_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_upcominginvoice_customer_id_c94e7284_like ON public.djstripe_upcominginvoice USING btree (customer_id varchar_pattern_ops);

-- Name: djstripe_upcominginvoice_default_payment_method_i_31da058e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_upcominginvoice_default_payment_method_i_31da058e_like ON public.djstripe_upcominginvoice USING btree (default_payment_method_id varchar_pattern_ops);

-- Name: djstripe_upcominginvoice_default_payment_method_id_31da058e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_upcominginvoice_default_payment_method_id_31da058e ON public.djstripe_upcominginvoice USING btree (default_payment_method_id);

-- Name: djstripe_upcominginvoice_djstripe_owner_account_i_fac79479_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_upcominginvoice_djstripe_owner_account_i_fac79479_like ON public.djstripe_upcominginvoice USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_upcominginvoice_djstripe_owner_account_id_fac79479; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_upcominginvoice_djstripe_owner_account_id_fac79479 ON public.djstripe_upcominginvoice USING btree (djstripe_owner_account_id);

-- Name: djstripe_upcominginvoice_subscription_id_72fb41e3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_upcominginvoice_subscription_id_72fb41e3 ON public.djstripe_upcominginvoice USING btree (subscription_id);

-- Name: djstripe_upcominginvoice_subscription_id_72fb41e3_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_upcominginvoice_subscription_id_72fb41e3_like ON public.djstripe_upcominginvoice USING btree (subscription_id varchar_pattern_ops);

-- Name: djstripe_verificationrep_djstripe_owner_account_i_7a5869e4_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_verificationrep_djstripe_owner_account_i_7a5869e4_like ON public.djstripe_verificationreport USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_verificationreport_djstripe_owner_account_id_7a5869e4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_verificationreport_djstripe_owner_account_id_7a5869e4 ON public.djstripe_verificationreport USING btree (djstripe_owner_account_id);

-- Name: djstripe_verificationreport_id_540e2b29_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_verificationreport_id_540e2b29_like ON public.djstripe_verificationreport USING btree (id varchar_pattern_ops);

-- Name: djstripe_verificationses_djstripe_owner_account_i_11bac9bf_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_verificationses_djstripe_owner_account_i_11bac9bf_like ON public.djstripe_verificationsession USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_verificationses_last_verification_report_192f6b6d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_verificationses_last_verification_report_192f6b6d_like ON public.djstripe_verificationsession USING btree (last_verification_report_id varchar_pattern_ops);

-- Name: djstripe_verificationsessi_last_verification_report_i_192f6b6d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_verificationsessi_last_verification_report_i_192f6b6d ON public.djstripe_verificationsession USING btree (last_verification_report_id);

-- Name: djstripe_verificationsession_djstripe_owner_account_id_11bac9bf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_verificationsession_djstripe_owner_account_id_11bac9bf ON public.djstripe_verificationsession USING btree (djstripe_owner_account_id);

-- Name: djstripe_verificationsession_id_21591a2e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_verificationsession_id_21591a2e_like ON public.djstripe_verificationsession USING btree (id varchar_pattern_ops);

-- Name: djstripe_webhookendpoint_djstripe_owner_account_i_f1ac5c9d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_webhookendpoint_djstripe_owner_account_i_f1ac5c9d_like ON public.djstripe_webhookendpoint USING btree (djstripe_owner_account_id varchar_pattern_ops);

-- Name: djstripe_webhookendpoint_djstripe_owner_account_id_f1ac5c9d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_webhookendpoint_djstripe_owner_account_id_f1ac5c9d ON public.djstripe_webhookendpoint USING btree (djstripe_owner_account_id);

-- Name: djstripe_webhookendpoint_id_cf8ef4b0_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_webhookendpoint_id_cf8ef4b0_like ON public.djstripe_webhookendpoint USING btree (id varchar_pattern_ops);

-- Name: djstripe_webhookeventtri_stripe_trigger_account_i_06d35fda_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_webhookeventtri_stripe_trigger_account_i_06d35fda_like ON public.djstripe_webhookeventtrigger USING btree (stripe_trigger_account_id varchar_pattern_ops);

-- Name: djstripe_webhookeventtrigger_event_id_b2e08de6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_webhookeventtrigger_event_id_b2e08de6 ON public.djstripe_webhookeventtrigger USING btree (event_id);

-- Name: djstripe_webhookeventtrigger_event_id_b2e08de6_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_webhookeventtrigger_event_id_b2e08de6_like ON public.djstripe_webhookeventtrigger USING btree (event_id varchar_pattern_ops);

-- Name: djstripe_webhookeventtrigger_stripe_trigger_account_id_06d35fda; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_webhookeventtrigger_stripe_trigger_account_id_06d35fda ON public.djstripe_webhookeventtrigger USING btree (stripe_trigger_account_id);

-- Name: djstripe_webhookeventtrigger_webhook_endpoint_id_6e762b2f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_webhookeventtrigger_webhook_endpoint_id_6e762b2f ON public.djstripe_webhookeventtrigger USING btree (webhook_endpoint_id);

-- Name: djstripe_webhookeventtrigger_webhook_endpoint_id_6e762b2f_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX djstripe_webhookeventtrigger_webhook_endpoint_id_6e762b2f_like ON public.djstripe_webhookeventtrigger USING btree (webhook_endpoint_id varchar_pattern_ops);

-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

-- Name: inbox_newest; Type: INDEX; Schema: public; Owner: -

CREATE INDEX inbox_newest ON public.payments_inboxevent USING btree (received_at DESC);

-- Name: inbox_unmirrored; Type: INDEX; Schema: public; Owner: -

CREATE INDEX inbox_unmirrored ON public.payments_inboxevent USING btree (received_at) WHERE (mirrored_at IS NULL);

-- Name: inbox_unsettled; Type: INDEX; Schema: public; Owner: -

CREATE INDEX inbox_unsettled ON public.payments_inboxevent USING btree (received_at) WHERE (settled_at IS NULL);

-- Name: journal_in_time; Type: INDEX; Schema: public; Owner: -

CREATE INDEX journal_in_time ON public.payments_journalentry USING btree (at);

-- Name: journal_line_account; Type: INDEX; Schema: public; Owner: -

CREATE INDEX journal_line_account ON public.payments_journalline USING btree (account);

-- Name: journal_line_artisan; Type: INDEX; Schema: public; Owner: -

CREATE INDEX journal_line_artisan ON public.payments_journalline USING btree (artisan_id) WHERE (artisan_id IS NOT NULL);

-- Name: journal_once_per_artisan_payout; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX journal_once_per_artisan_payout ON public.payments_journalentry USING btree (kind, artisan_payout_id) WHERE (artisan_payout_id IS NOT NULL);

-- Name: journal_once_per_balance_transaction; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX journal_once_per_balance_transaction ON public.payments_journalentry USING btree (kind, balance_transaction_id) WHERE (balance_transaction_id IS NOT NULL);

-- Name: journal_once_per_dispute; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX journal_once_per_dispute ON public.payments_journalentry USING btree (kind, dispute_id) WHERE (dispute_id IS NOT NULL);

-- Name: journal_once_per_payment; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX journal_once_per_payment ON public.payments_journalentry USING btree (kind, payment_id) WHERE (payment_id IS NOT NULL);

-- Name: journal_once_per_payout; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX journal_once_per_payout ON public.payments_journalentry USING btree (kind, payout_id) WHERE (payout_id IS NOT NULL);

-- Name: journal_once_per_refund; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX journal_once_per_refund ON public.payments_journalentry USING btree (kind, refund_id) WHERE (refund_id IS NOT NULL);

-- Name: mail_unsent; Type: INDEX; Schema: public; Owner: -

CREATE INDEX mail_unsent ON public.orders_ordermail USING btree (queued_at) WHERE (sent_at IS NULL);

-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

-- Name: one_cart_line_per_variant; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_cart_line_per_variant ON public.orders_cartline USING btree (cart_id, variant_id);

-- Name: one_commission_per_scope_and_day; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_commission_per_scope_and_day ON public.payments_commissionrate USING btree (artisan_id, category_id, valid_from) NULLS NOT DISTINCT;

-- Name: one_live_hold_per_order_and_variant; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_live_hold_per_order_and_variant ON public.orders_stockhold USING btree (order_id, variant_id) WHERE (ended_at IS NULL);

-- Name: one_mail_per_order_and_kind; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_mail_per_order_and_kind ON public.orders_ordermail USING btree (order_id, kind, about);

-- Name: one_open_case_per_subject; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_open_case_per_subject ON public.payments_case USING btree (kind, about) WHERE ((resolved_at IS NULL) AND (NOT ((about)::text = ''::text)));

-- Name: one_open_payment_per_order; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_open_payment_per_order ON public.payments_payment USING btree (order_id) WHERE (closed_at IS NULL);

-- Name: one_parcel_per_order_and_artisan; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_parcel_per_order_and_artisan ON public.orders_parcel USING btree (order_id, artisan_id);

-- Name: one_payment_settles_an_order; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_payment_settles_an_order ON public.payments_payment USING btree (order_id) WHERE (settled_at IS NOT NULL);

-- Name: one_refund_line_per_line; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_refund_line_per_line ON public.payments_refundline USING btree (refund_id, order_line_id) WHERE (order_line_id IS NOT NULL);

-- Name: one_refund_line_per_parcel; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_refund_line_per_parcel ON public.payments_refundline USING btree (refund_id, parcel_id) WHERE (parcel_id IS NOT NULL);

-- Name: one_refund_of_a_whole_payment; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX one_refund_of_a_whole_payment ON public.payments_refund USING btree (payment_id) WHERE ((failed_at IS NULL) AND ((reason)::text = ANY (ARRAY[('sold_out'::character varying)::text, ('twice'::character varying)::text, ('cancelled'::character varying)::text])) AND (withdrawn_at IS NULL));

-- Name: order_email; Type: INDEX; Schema: public; Owner: -

CREATE INDEX order_email ON public.orders_order USING btree (email);

-- Name: order_event_in_time; Type: INDEX; Schema: public; Owner: -

CREATE INDEX order_event_in_time ON public.orders_orderevent USING btree (order_id, at);

-- Name: order_hold; Type: INDEX; Schema: public; Owner: -

CREATE INDEX order_hold ON public.orders_order USING btree (hold_ends_at) WHERE ((cancelled_at IS NULL) AND (paid_at IS NULL));

-- Name: order_newest; Type: INDEX; Schema: public; Owner: -

CREATE INDEX order_newest ON public.orders_order USING btree (placed_at DESC);

-- Name: orders_artisan_name_fe17b9ac_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_artisan_name_fe17b9ac_like ON public.orders_artisan USING btree (name varchar_pattern_ops);

-- Name: orders_artisan_slug_3b092dc4_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_artisan_slug_3b092dc4_like ON public.orders_artisan USING btree (slug varchar_pattern_ops);

-- Name: orders_cart_token_2106f52e_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_cart_token_2106f52e_like ON public.orders_cart USING btree (token varchar_pattern_ops);

-- Name: orders_cartline_cart_id_af5e6867; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_cartline_cart_id_af5e6867 ON public.orders_cartline USING btree (cart_id);

-- Name: orders_cartline_variant_id_88b6307b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_cartline_variant_id_88b6307b ON public.orders_cartline USING btree (variant_id);

-- Name: orders_category_name_d5a09ddf_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_category_name_d5a09ddf_like ON public.orders_category USING btree (name varchar_pattern_ops);

-- Name: orders_category_slug_f179b12d_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_category_slug_f179b12d_like ON public.orders_category USING btree (slug varchar_pattern_ops);

-- Name: orders_deliverymethod_artisan_id_2d4559fb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_deliverymethod_artisan_id_2d4559fb ON public.orders_deliverymethod USING btree (artisan_id);

-- Name: orders_order_code_20afc605_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_order_code_20afc605_like ON public.orders_order USING btree (code varchar_pattern_ops);

-- Name: orders_order_discount_used_id_0e17419c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_order_discount_used_id_0e17419c ON public.orders_order USING btree (discount_used_id);

-- Name: orders_orderevent_by_id_2205354b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_orderevent_by_id_2205354b ON public.orders_orderevent USING btree (by_id);

-- Name: orders_orderevent_order_id_b26297f3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_orderevent_order_id_b26297f3 ON public.orders_orderevent USING btree (order_id);

-- Name: orders_orderevent_parcel_id_737233fc; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_orderevent_parcel_id_737233fc ON public.orders_orderevent USING btree (parcel_id);

-- Name: orders_orderline_order_id_17f8f3ef; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_orderline_order_id_17f8f3ef ON public.orders_orderline USING btree (order_id);

-- Name: orders_orderline_parcel_id_d37e4a92; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_orderline_parcel_id_d37e4a92 ON public.orders_orderline USING btree (parcel_id);

-- Name: orders_orderline_tax_class_id_f9c92dfa; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_orderline_tax_class_id_f9c92dfa ON public.orders_orderline USING btree (tax_class_id);

-- Name: orders_orderline_variant_id_0aa9a0d5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_orderline_variant_id_0aa9a0d5 ON public.orders_orderline USING btree (variant_id);

-- Name: orders_ordermail_order_id_63bce9a5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_ordermail_order_id_63bce9a5 ON public.orders_ordermail USING btree (order_id);

-- Name: orders_parcel_artisan_id_618e5358; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_parcel_artisan_id_618e5358 ON public.orders_parcel USING btree (artisan_id);

-- Name: orders_parcel_method_id_625c7817; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_parcel_method_id_625c7817 ON public.orders_parcel USING btree (method_id);

-- Name: orders_parcel_order_id_b76bd86d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_parcel_order_id_b76bd86d ON public.orders_parcel USING btree (order_id);

-- Name: orders_product_artisan_id_c3bea9a5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_product_artisan_id_c3bea9a5 ON public.orders_product USING btree (artisan_id);

-- Name: orders_product_category_id_3f0936e6; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_product_category_id_3f0936e6 ON public.orders_product USING btree (category_id);

-- Name: orders_product_slug_6fe2d0be_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_product_slug_6fe2d0be_like ON public.orders_product USING btree (slug varchar_pattern_ops);

-- Name: orders_product_tax_class_id_c1816a9f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_product_tax_class_id_c1816a9f ON public.orders_product USING btree (tax_class_id);

-- Name: orders_productimage_product_id_69314362; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_productimage_product_id_69314362 ON public.orders_productimage USING btree (product_id);

-- Name: orders_stockhold_order_id_9da09b2b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_stockhold_order_id_9da09b2b ON public.orders_stockhold USING btree (order_id);

-- Name: orders_stockhold_variant_id_aaec02a2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_stockhold_variant_id_aaec02a2 ON public.orders_stockhold USING btree (variant_id);

-- Name: orders_stockmovement_by_id_026084e2; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_stockmovement_by_id_026084e2 ON public.orders_stockmovement USING btree (by_id);

-- Name: orders_stockmovement_order_id_36ac2f7c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_stockmovement_order_id_36ac2f7c ON public.orders_stockmovement USING btree (order_id);

-- Name: orders_stockmovement_variant_id_37dc089e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_stockmovement_variant_id_37dc089e ON public.orders_stockmovement USING btree (variant_id);

-- Name: orders_taxclass_code_0acec639_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_taxclass_code_0acec639_like ON public.orders_taxclass USING btree (code varchar_pattern_ops);

-- Name: orders_taxrate_tax_class_id_66764edf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_taxrate_tax_class_id_66764edf ON public.orders_taxrate USING btree (tax_class_id);

-- Name: orders_variant_product_id_f82982f1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_variant_product_id_f82982f1 ON public.orders_variant USING btree (product_id);

-- Name: orders_variant_sku_40f98a90_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX orders_variant_sku_40f98a90_like ON public.orders_variant USING btree (sku varchar_pattern_ops);

-- Name: payment_open; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payment_open ON public.payments_payment USING btree (expires_at) WHERE (closed_at IS NULL);

-- Name: payments_artisanpayout_artisan_id_5e6118f4; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_artisanpayout_artisan_id_5e6118f4 ON public.payments_artisanpayout USING btree (artisan_id);

-- Name: payments_artisanpayout_cancelled_by_id_dd23fba7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_artisanpayout_cancelled_by_id_dd23fba7 ON public.payments_artisanpayout USING btree (cancelled_by_id);

-- Name: payments_artisanpayout_issued_by_id_ea3f5917; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_artisanpayout_issued_by_id_ea3f5917 ON public.payments_artisanpayout USING btree (issued_by_id);

-- Name: payments_artisanpayout_paid_by_id_1b8cbbbf; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_artisanpayout_paid_by_id_1b8cbbbf ON public.payments_artisanpayout USING btree (paid_by_id);

-- Name: payments_artisanpayout_returned_by_id_31022f66; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_artisanpayout_returned_by_id_31022f66 ON public.payments_artisanpayout USING btree (returned_by_id);

-- Name: payments_balancetransaction_payment_id_4573f713; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_balancetransaction_payment_id_4573f713 ON public.payments_balancetransaction USING btree (payment_id);

-- Name: payments_balancetransaction_payout_id_4f64bd4e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_balancetransaction_payout_id_4f64bd4e ON public.payments_balancetransaction USING btree (payout_id);

-- Name: payments_balancetransaction_stripe_id_d95e8b5b_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_balancetransaction_stripe_id_d95e8b5b_like ON public.payments_balancetransaction USING btree (stripe_id varchar_pattern_ops);

-- Name: payments_case_order_id_83fc4ab8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_case_order_id_83fc4ab8 ON public.payments_case USING btree (order_id);

-- Name: payments_case_payment_id_5c2eab73; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_case_payment_id_5c2eab73 ON public.payments_case USING btree (payment_id);

-- Name: payments_case_resolved_by_id_d9ddba85; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_case_resolved_by_id_d9ddba85 ON public.payments_case USING btree (resolved_by_id);

-- Name: payments_commissionrate_artisan_id_d37bcd27; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_commissionrate_artisan_id_d37bcd27 ON public.payments_commissionrate USING btree (artisan_id);

-- Name: payments_commissionrate_category_id_344345b3; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_commissionrate_category_id_344345b3 ON public.payments_commissionrate USING btree (category_id);

-- Name: payments_dispute_payment_id_2344937c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_dispute_payment_id_2344937c ON public.payments_dispute USING btree (payment_id);

-- Name: payments_dispute_stripe_id_10d2b441_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_dispute_stripe_id_10d2b441_like ON public.payments_dispute USING btree (stripe_id varchar_pattern_ops);

-- Name: payments_dispute_submitted_by_id_392f5996; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_dispute_submitted_by_id_392f5996 ON public.payments_dispute USING btree (submitted_by_id);

-- Name: payments_journalentry_artisan_payout_id_87b27d3f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_journalentry_artisan_payout_id_87b27d3f ON public.payments_journalentry USING btree (artisan_payout_id);

-- Name: payments_journalentry_balance_transaction_id_4284a72b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_journalentry_balance_transaction_id_4284a72b ON public.payments_journalentry USING btree (balance_transaction_id);

-- Name: payments_journalentry_dispute_id_e7a8244c; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_journalentry_dispute_id_e7a8244c ON public.payments_journalentry USING btree (dispute_id);

-- Name: payments_journalentry_payment_id_48f1d3cb; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_journalentry_payment_id_48f1d3cb ON public.payments_journalentry USING btree (payment_id);

-- Name: payments_journalentry_payout_id_cda0dca8; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_journalentry_payout_id_cda0dca8 ON public.payments_journalentry USING btree (payout_id);

-- Name: payments_journalentry_refund_id_0757695f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_journalentry_refund_id_0757695f ON public.payments_journalentry USING btree (refund_id);

-- Name: payments_journalline_artisan_id_52291e4a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_journalline_artisan_id_52291e4a ON public.payments_journalline USING btree (artisan_id);

-- Name: payments_journalline_entry_id_2b713f7a; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_journalline_entry_id_2b713f7a ON public.payments_journalline USING btree (entry_id);

-- Name: payments_journalline_order_line_id_9ae34b60; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_journalline_order_line_id_9ae34b60 ON public.payments_journalline USING btree (order_line_id);

-- Name: payments_linecommission_artisan_id_3d65c4a7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_linecommission_artisan_id_3d65c4a7 ON public.payments_linecommission USING btree (artisan_id);

-- Name: payments_payment_order_id_22c479b7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_payment_order_id_22c479b7 ON public.payments_payment USING btree (order_id);

-- Name: payments_payment_payment_intent_id_71daf3c4_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_payment_payment_intent_id_71daf3c4_like ON public.payments_payment USING btree (payment_intent_id varchar_pattern_ops);

-- Name: payments_payment_session_id_27c31d36_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_payment_session_id_27c31d36_like ON public.payments_payment USING btree (session_id varchar_pattern_ops);

-- Name: payments_payout_stripe_id_c27bc6dd_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_payout_stripe_id_c27bc6dd_like ON public.payments_payout USING btree (stripe_id varchar_pattern_ops);

-- Name: payments_refund_approved_by_id_bcd22cd9; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_refund_approved_by_id_bcd22cd9 ON public.payments_refund USING btree (approved_by_id);

-- Name: payments_refund_decided_by_id_9354baf0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_refund_decided_by_id_9354baf0 ON public.payments_refund USING btree (decided_by_id);

-- Name: payments_refund_payment_id_a70693f7; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_refund_payment_id_a70693f7 ON public.payments_refund USING btree (payment_id);

-- Name: payments_refund_released_by_id_fac6cc4d; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_refund_released_by_id_fac6cc4d ON public.payments_refund USING btree (released_by_id);

-- Name: payments_refund_stripe_id_526df355_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_refund_stripe_id_526df355_like ON public.payments_refund USING btree (stripe_id varchar_pattern_ops);

-- Name: payments_refund_withdrawn_by_id_eae0140f; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_refund_withdrawn_by_id_eae0140f ON public.payments_refund USING btree (withdrawn_by_id);

-- Name: payments_refundline_order_line_id_043ca659; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_refundline_order_line_id_043ca659 ON public.payments_refundline USING btree (order_line_id);

-- Name: payments_refundline_parcel_id_27a88991; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_refundline_parcel_id_27a88991 ON public.payments_refundline USING btree (parcel_id);

-- Name: payments_refundline_refund_id_d434cea0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payments_refundline_refund_id_d434cea0 ON public.payments_refundline USING btree (refund_id);

-- Name: payout_newest; Type: INDEX; Schema: public; Owner: -

CREATE INDEX payout_newest ON public.payments_payout USING btree (created_at DESC);

-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

-- Name: product_search; Type: INDEX; Schema: public; Owner: -

CREATE INDEX product_search ON public.orders_product USING gin (search);

-- Name: reconciliation_newest; Type: INDEX; Schema: public; Owner: -

CREATE INDEX reconciliation_newest ON public.payments_reconciliationrun USING btree (started_at DESC);

-- Name: stock_movement_of_variant; Type: INDEX; Schema: public; Owner: -

CREATE INDEX stock_movement_of_variant ON public.orders_stockmovement USING btree (variant_id, at DESC);

-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY (ARRAY[('totp'::character varying)::text, ('recovery_codes'::character varying)::text]));

-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

-- Name: user_email_unique_in_any_case; Type: INDEX; Schema: public; Owner: -

CREATE UNIQUE INDEX user_email_unique_in_any_case ON public.accounts_user USING btree (lower((email)::text));

-- Name: waffle_flag_created_4a6e8cef; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_flag_created_4a6e8cef ON public.waffle_flag USING btree (created);

-- Name: waffle_flag_groups_flag_id_c11c0c05; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_flag_groups_flag_id_c11c0c05 ON public.waffle_flag_groups USING btree (flag_id);

-- Name: waffle_flag_groups_group_id_a97c4f66; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_flag_groups_group_id_a97c4f66 ON public.waffle_flag_groups USING btree (group_id);

-- Name: waffle_flag_name_8799ccdf_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_flag_name_8799ccdf_like ON public.waffle_flag USING btree (name varchar_pattern_ops);

-- Name: waffle_flag_users_flag_id_833c37b0; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_flag_users_flag_id_833c37b0 ON public.waffle_flag_users USING btree (flag_id);

-- Name: waffle_flag_users_user_id_8026df9b; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_flag_users_user_id_8026df9b ON public.waffle_flag_users USING btree (user_id);

-- Name: waffle_sample_created_76198bd5; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_sample_created_76198bd5 ON public.waffle_sample USING btree (created);

-- Name: waffle_sample_name_26b507bc_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_sample_name_26b507bc_like ON public.waffle_sample USING btree (name varchar_pattern_ops);

-- Name: waffle_switch_created_c004e77e; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_switch_created_c004e77e ON public.waffle_switch USING btree (created);

-- Name: waffle_switch_name_68a12dd8_like; Type: INDEX; Schema: public; Owner: -

CREATE INDEX waffle_switch_name_68a12dd8_like ON public.waffle_switch USING btree (name varchar_pattern_ops);

-- Name: payments_journalentry journal_entry_balances; Type: TRIGGER; Schema: public; Owner: -

CREATE CONSTRAINT TRIGGER journal_entry_balances AFTER INSERT ON public.payments_journalentry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.journal_check_balance();

-- Name: payments_journalentry journal_entry_stays; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER journal_entry_stays BEFORE DELETE OR UPDATE ON public.payments_journalentry FOR EACH ROW EXECUTE FUNCTION public.journal_refuse_change();

-- Name: payments_journalline journal_line_in_time; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER journal_line_in_time BEFORE INSERT ON public.payments_journalline FOR EACH ROW EXECUTE FUNCTION public.journal_refuse_late_line();

-- Name: payments_journalline journal_line_stays; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER journal_line_stays BEFORE DELETE OR UPDATE ON public.payments_journalline FOR EACH ROW EXECUTE FUNCTION public.journal_refuse_change();

-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: accounts_user_groups accounts_user_groups_group_id_bd11a704_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: accounts_user_groups accounts_user_groups_user_id_52b62117_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: accounts_user_user_permissions accounts_user_user_p_permission_id_113bb443_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: accounts_user_user_permissions accounts_user_user_p_user_id_e4f0a161_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: craved_flag_groups craved_flag_groups_flag_id_c83c2a8d_fk_craved_flag_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag_groups
    ADD CONSTRAINT craved_flag_groups_flag_id_c83c2a8d_fk_craved_flag_id FOREIGN KEY (flag_id) REFERENCES public.craved_flag(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: craved_flag_groups craved_flag_groups_group_id_89516211_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag_groups
    ADD CONSTRAINT craved_flag_groups_group_id_89516211_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: craved_flag_users craved_flag_users_flag_id_b19cf75b_fk_craved_flag_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag_users
    ADD CONSTRAINT craved_flag_users_flag_id_b19cf75b_fk_craved_flag_id FOREIGN KEY (flag_id) REFERENCES public.craved_flag(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: craved_flag_users craved_flag_users_user_id_9ddc93c6_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.craved_flag_users
    ADD CONSTRAINT craved_flag_users_user_id_9ddc93c6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: django_admin_log django_admin_log_content_type_id_c4bce8eb_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: django_admin_log django_admin_log_user_id_c564eba6_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_account djstripe_account_djstripe_owner_accou_64558c8f_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_account
    ADD CONSTRAINT djstripe_account_djstripe_owner_accou_64558c8f_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_accountv2 djstripe_accountv2_djstripe_owner_accou_d9b27175_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_accountv2
    ADD CONSTRAINT djstripe_accountv2_djstripe_owner_accou_d9b27175_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_activeentitlement djstripe_activeentit_djstripe_owner_accou_d4f2dd53_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_activeentitlement
    ADD CONSTRAINT djstripe_activeentit_djstripe_owner_accou_d4f2dd53_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_apikey djstripe_apikey_djstripe_owner_accou_037f32cb_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_apikey
    ADD CONSTRAINT djstripe_apikey_djstripe_owner_accou_037f32cb_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_applicationfee djstripe_application_account_id_f50a2a15_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfee
    ADD CONSTRAINT djstripe_application_account_id_f50a2a15_fk_djstripe_ FOREIGN KEY (account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_applicationfeerefund djstripe_application_balance_transaction__bc35b031_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfeerefund
    ADD CONSTRAINT djstripe_application_balance_transaction__bc35b031_fk_djstripe_ FOREIGN KEY (balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_applicationfee djstripe_application_balance_transaction__ff735754_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfee
    ADD CONSTRAINT djstripe_application_balance_transaction__ff735754_fk_djstripe_ FOREIGN KEY (balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_applicationfee djstripe_application_charge_id_8ba8ce37_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfee
    ADD CONSTRAINT djstripe_application_charge_id_8ba8ce37_fk_djstripe_ FOREIGN KEY (charge_id) REFERENCES public.djstripe_charge(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_applicationfee djstripe_application_djstripe_owner_accou_07bb6a78_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfee
    ADD CONSTRAINT djstripe_application_djstripe_owner_accou_07bb6a78_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_applicationfeerefund djstripe_application_djstripe_owner_accou_7418f0b2_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfeerefund
    ADD CONSTRAINT djstripe_application_djstripe_owner_accou_7418f0b2_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_applicationfeerefund djstripe_application_fee_id_8fabef2d_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_applicationfeerefund
    ADD CONSTRAINT djstripe_application_fee_id_8fabef2d_fk_djstripe_ FOREIGN KEY (fee_id) REFERENCES public.djstripe_applicationfee(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_balancetransaction djstripe_balancetran_djstripe_owner_accou_868dfd07_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_balancetransaction
    ADD CONSTRAINT djstripe_balancetran_djstripe_owner_accou_868dfd07_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_bankaccount djstripe_bankaccount_account_id_5434506d_fk_djstripe_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_bankaccount
    ADD CONSTRAINT djstripe_bankaccount_account_id_5434506d_fk_djstripe_account_id FOREIGN KEY (account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_bankaccount djstripe_bankaccount_djstripe_owner_accou_7c978af8_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_bankaccount
    ADD CONSTRAINT djstripe_bankaccount_djstripe_owner_accou_7c978af8_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_card djstripe_card_account_id_ef99457f_fk_djstripe_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_card
    ADD CONSTRAINT djstripe_card_account_id_ef99457f_fk_djstripe_account_id FOREIGN KEY (account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_card djstripe_card_djstripe_owner_accou_1a2f42f2_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_card
    ADD CONSTRAINT djstripe_card_djstripe_owner_accou_1a2f42f2_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_charge djstripe_charge_balance_transaction__2eac625e_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_charge
    ADD CONSTRAINT djstripe_charge_balance_transaction__2eac625e_fk_djstripe_ FOREIGN KEY (balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_charge djstripe_charge_customer_id_fb15eb2b_fk_djstripe_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_charge
    ADD CONSTRAINT djstripe_charge_customer_id_fb15eb2b_fk_djstripe_customer_id FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_charge djstripe_charge_djstripe_owner_accou_5664eb74_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_charge
    ADD CONSTRAINT djstripe_charge_djstripe_owner_accou_5664eb74_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_charge djstripe_charge_invoice_id_bb36cca4_fk_djstripe_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_charge
    ADD CONSTRAINT djstripe_charge_invoice_id_bb36cca4_fk_djstripe_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.djstripe_invoice(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_charge djstripe_charge_payment_intent_id_e2c03053_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_charge
    ADD CONSTRAINT djstripe_charge_payment_intent_id_e2c03053_fk_djstripe_ FOREIGN KEY (payment_intent_id) REFERENCES public.djstripe_paymentintent(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_charge djstripe_charge_payment_method_id_061d5812_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_charge
    ADD CONSTRAINT djstripe_charge_payment_method_id_061d5812_fk_djstripe_ FOREIGN KEY (payment_method_id) REFERENCES public.djstripe_paymentmethod(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_charge djstripe_charge_source_id_2502db60_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_charge
    ADD CONSTRAINT djstripe_charge_source_id_2502db60_fk_djstripe_ FOREIGN KEY (source_id) REFERENCES public.djstripe_djstripepaymentmethod(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_coupon djstripe_coupon_djstripe_owner_accou_ea85f74e_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_coupon
    ADD CONSTRAINT djstripe_coupon_djstripe_owner_accou_ea85f74e_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_customer djstripe_customer_default_payment_meth_00268b63_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_customer
    ADD CONSTRAINT djstripe_customer_default_payment_meth_00268b63_fk_djstripe_ FOREIGN KEY (default_payment_method_id) REFERENCES public.djstripe_paymentmethod(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_customer djstripe_customer_djstripe_owner_accou_2c5ac18d_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_customer
    ADD CONSTRAINT djstripe_customer_djstripe_owner_accou_2c5ac18d_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_customer djstripe_customer_subscriber_id_60f5c7bc_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_customer
    ADD CONSTRAINT djstripe_customer_subscriber_id_60f5c7bc_fk_accounts_user_id FOREIGN KEY (subscriber_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_discount djstripe_discount_customer_id_eaab7ecc_fk_djstripe_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_discount
    ADD CONSTRAINT djstripe_discount_customer_id_eaab7ecc_fk_djstripe_customer_id FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_discount djstripe_discount_djstripe_owner_accou_76f33de0_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_discount
    ADD CONSTRAINT djstripe_discount_djstripe_owner_accou_76f33de0_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_discount djstripe_discount_invoice_id_4acd89bf_fk_djstripe_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_discount
    ADD CONSTRAINT djstripe_discount_invoice_id_4acd89bf_fk_djstripe_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.djstripe_invoice(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_discount djstripe_discount_subscription_id_c9b8f55a_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_discount
    ADD CONSTRAINT djstripe_discount_subscription_id_c9b8f55a_fk_djstripe_ FOREIGN KEY (subscription_id) REFERENCES public.djstripe_subscription(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_dispute djstripe_dispute_balance_transaction__aa7cb920_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_dispute
    ADD CONSTRAINT djstripe_dispute_balance_transaction__aa7cb920_fk_djstripe_ FOREIGN KEY (balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_dispute djstripe_dispute_charge_id_ba680941_fk_djstripe_charge_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_dispute
    ADD CONSTRAINT djstripe_dispute_charge_id_ba680941_fk_djstripe_charge_id FOREIGN KEY (charge_id) REFERENCES public.djstripe_charge(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_dispute djstripe_dispute_djstripe_owner_accou_8010e2d7_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_dispute
    ADD CONSTRAINT djstripe_dispute_djstripe_owner_accou_8010e2d7_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_dispute djstripe_dispute_payment_intent_id_dc834ee4_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_dispute
    ADD CONSTRAINT djstripe_dispute_payment_intent_id_dc834ee4_fk_djstripe_ FOREIGN KEY (payment_intent_id) REFERENCES public.djstripe_paymentintent(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_djstripeinvoicedefaulttaxrate djstripe_djstripeinv_invoice_id_541494fb_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripeinvoicedefaulttaxrate
    ADD CONSTRAINT djstripe_djstripeinv_invoice_id_541494fb_fk_djstripe_ FOREIGN KEY (invoice_id) REFERENCES public.djstripe_invoice(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_djstripeinvoiceitemtaxrate djstripe_djstripeinv_invoiceitem_id_ddc00567_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripeinvoiceitemtaxrate
    ADD CONSTRAINT djstripe_djstripeinv_invoiceitem_id_ddc00567_fk_djstripe_ FOREIGN KEY (invoiceitem_id) REFERENCES public.djstripe_invoiceitem(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_djstripeinvoiceitemtaxrate djstripe_djstripeinv_taxrate_id_bd22e20a_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripeinvoiceitemtaxrate
    ADD CONSTRAINT djstripe_djstripeinv_taxrate_id_bd22e20a_fk_djstripe_ FOREIGN KEY (taxrate_id) REFERENCES public.djstripe_taxrate(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_djstripeinvoicedefaulttaxrate djstripe_djstripeinv_taxrate_id_fd618ddd_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripeinvoicedefaulttaxrate
    ADD CONSTRAINT djstripe_djstripeinv_taxrate_id_fd618ddd_fk_djstripe_ FOREIGN KEY (taxrate_id) REFERENCES public.djstripe_taxrate(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_djstripesubscriptionitemtaxrate djstripe_djstripesub_subscriptionitem_id_04bcb65f_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripesubscriptionitemtaxrate
    ADD CONSTRAINT djstripe_djstripesub_subscriptionitem_id_04bcb65f_fk_djstripe_ FOREIGN KEY (subscriptionitem_id) REFERENCES public.djstripe_subscriptionitem(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_djstripesubscriptionitemtaxrate djstripe_djstripesub_taxrate_id_01b3bd7f_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_djstripesubscriptionitemtaxrate
    ADD CONSTRAINT djstripe_djstripesub_taxrate_id_01b3bd7f_fk_djstripe_ FOREIGN KEY (taxrate_id) REFERENCES public.djstripe_taxrate(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_earlyfraudwarning djstripe_earlyfraudw_djstripe_owner_accou_83708c78_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_earlyfraudwarning
    ADD CONSTRAINT djstripe_earlyfraudw_djstripe_owner_accou_83708c78_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_event djstripe_event_djstripe_owner_accou_622cdfe3_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_event
    ADD CONSTRAINT djstripe_event_djstripe_owner_accou_622cdfe3_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_feature djstripe_feature_djstripe_owner_accou_c571a7da_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_feature
    ADD CONSTRAINT djstripe_feature_djstripe_owner_accou_c571a7da_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_file djstripe_file_djstripe_owner_accou_4919c058_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_file
    ADD CONSTRAINT djstripe_file_djstripe_owner_accou_4919c058_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_filelink djstripe_filelink_djstripe_owner_accou_bb039aa3_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_filelink
    ADD CONSTRAINT djstripe_filelink_djstripe_owner_accou_bb039aa3_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_filelink djstripe_filelink_file_id_5241d36f_fk_djstripe_file_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_filelink
    ADD CONSTRAINT djstripe_filelink_file_id_5241d36f_fk_djstripe_file_id FOREIGN KEY (file_id) REFERENCES public.djstripe_file(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoice djstripe_invoice_charge_id_1e660b26_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_charge_id_1e660b26_fk_djstripe_ FOREIGN KEY (charge_id) REFERENCES public.djstripe_charge(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoice djstripe_invoice_customer_id_c0cd871c_fk_djstripe_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_customer_id_c0cd871c_fk_djstripe_customer_id FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoice djstripe_invoice_default_payment_meth_670990d5_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_default_payment_meth_670990d5_fk_djstripe_ FOREIGN KEY (default_payment_method_id) REFERENCES public.djstripe_paymentmethod(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoice djstripe_invoice_djstripe_owner_accou_cc0c7f79_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_djstripe_owner_accou_cc0c7f79_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoice djstripe_invoice_payment_intent_id_280d90d8_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_payment_intent_id_280d90d8_fk_djstripe_ FOREIGN KEY (payment_intent_id) REFERENCES public.djstripe_paymentintent(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoice djstripe_invoice_subscription_id_2dbc2461_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoice
    ADD CONSTRAINT djstripe_invoice_subscription_id_2dbc2461_fk_djstripe_ FOREIGN KEY (subscription_id) REFERENCES public.djstripe_subscription(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoiceitem djstripe_invoiceitem_customer_id_259466b8_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoiceitem
    ADD CONSTRAINT djstripe_invoiceitem_customer_id_259466b8_fk_djstripe_ FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoiceitem djstripe_invoiceitem_djstripe_owner_accou_9afac289_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoiceitem
    ADD CONSTRAINT djstripe_invoiceitem_djstripe_owner_accou_9afac289_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoiceitem djstripe_invoiceitem_invoice_id_d302912e_fk_djstripe_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoiceitem
    ADD CONSTRAINT djstripe_invoiceitem_invoice_id_d302912e_fk_djstripe_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.djstripe_invoice(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoiceitem djstripe_invoiceitem_price_id_24d80db8_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoiceitem
    ADD CONSTRAINT djstripe_invoiceitem_price_id_24d80db8_fk_djstripe_ FOREIGN KEY (price_id) REFERENCES public.djstripe_price(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_invoiceitem djstripe_invoiceitem_subscription_id_a7760178_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_invoiceitem
    ADD CONSTRAINT djstripe_invoiceitem_subscription_id_a7760178_fk_djstripe_ FOREIGN KEY (subscription_id) REFERENCES public.djstripe_subscription(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_issuing_authorization djstripe_issuing_aut_djstripe_owner_accou_a5d3464b_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_authorization
    ADD CONSTRAINT djstripe_issuing_aut_djstripe_owner_accou_a5d3464b_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_issuing_card djstripe_issuing_car_djstripe_owner_accou_0bdfc97c_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_card
    ADD CONSTRAINT djstripe_issuing_car_djstripe_owner_accou_0bdfc97c_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_issuing_cardholder djstripe_issuing_car_djstripe_owner_accou_fa7389b4_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_cardholder
    ADD CONSTRAINT djstripe_issuing_car_djstripe_owner_accou_fa7389b4_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_issuing_dispute djstripe_issuing_dis_djstripe_owner_accou_388b366f_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_dispute
    ADD CONSTRAINT djstripe_issuing_dis_djstripe_owner_accou_388b366f_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_issuing_transaction djstripe_issuing_tra_djstripe_owner_accou_dfdd0ee5_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_issuing_transaction
    ADD CONSTRAINT djstripe_issuing_tra_djstripe_owner_accou_dfdd0ee5_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_lineitem djstripe_lineitem_djstripe_owner_accou_94fe816a_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_lineitem
    ADD CONSTRAINT djstripe_lineitem_djstripe_owner_accou_94fe816a_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_lineitem djstripe_lineitem_invoice_item_id_673833e2_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_lineitem
    ADD CONSTRAINT djstripe_lineitem_invoice_item_id_673833e2_fk_djstripe_ FOREIGN KEY (invoice_item_id) REFERENCES public.djstripe_invoiceitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_lineitem djstripe_lineitem_subscription_id_7d83979b_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_lineitem
    ADD CONSTRAINT djstripe_lineitem_subscription_id_7d83979b_fk_djstripe_ FOREIGN KEY (subscription_id) REFERENCES public.djstripe_subscription(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_lineitem djstripe_lineitem_subscription_item_id_6e53d0a7_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_lineitem
    ADD CONSTRAINT djstripe_lineitem_subscription_item_id_6e53d0a7_fk_djstripe_ FOREIGN KEY (subscription_item_id) REFERENCES public.djstripe_subscriptionitem(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_mandate djstripe_mandate_djstripe_owner_accou_63974808_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_mandate
    ADD CONSTRAINT djstripe_mandate_djstripe_owner_accou_63974808_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_mandate djstripe_mandate_payment_method_id_43a90a75_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_mandate
    ADD CONSTRAINT djstripe_mandate_payment_method_id_43a90a75_fk_djstripe_ FOREIGN KEY (payment_method_id) REFERENCES public.djstripe_paymentmethod(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_paymentintent djstripe_paymentinte_customer_id_93ee54a2_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentintent
    ADD CONSTRAINT djstripe_paymentinte_customer_id_93ee54a2_fk_djstripe_ FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_paymentintent djstripe_paymentinte_djstripe_owner_accou_3433b556_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentintent
    ADD CONSTRAINT djstripe_paymentinte_djstripe_owner_accou_3433b556_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_paymentintent djstripe_paymentinte_on_behalf_of_id_4db305db_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentintent
    ADD CONSTRAINT djstripe_paymentinte_on_behalf_of_id_4db305db_fk_djstripe_ FOREIGN KEY (on_behalf_of_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_paymentintent djstripe_paymentinte_payment_method_id_814dd02d_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentintent
    ADD CONSTRAINT djstripe_paymentinte_payment_method_id_814dd02d_fk_djstripe_ FOREIGN KEY (payment_method_id) REFERENCES public.djstripe_paymentmethod(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_paymentmethod djstripe_paymentmeth_customer_id_c482a8b6_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentmethod
    ADD CONSTRAINT djstripe_paymentmeth_customer_id_c482a8b6_fk_djstripe_ FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_paymentmethod djstripe_paymentmeth_djstripe_owner_accou_12af66c9_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_paymentmethod
    ADD CONSTRAINT djstripe_paymentmeth_djstripe_owner_accou_12af66c9_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_payout djstripe_payout_balance_transaction__a9393fb6_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_balance_transaction__a9393fb6_fk_djstripe_ FOREIGN KEY (balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_payout djstripe_payout_destination_id_a5fa55c2_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_destination_id_a5fa55c2_fk_djstripe_ FOREIGN KEY (destination_id) REFERENCES public.djstripe_bankaccount(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_payout djstripe_payout_djstripe_owner_accou_8aac4e8e_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_djstripe_owner_accou_8aac4e8e_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_payout djstripe_payout_failure_balance_tran_77d442db_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_failure_balance_tran_77d442db_fk_djstripe_ FOREIGN KEY (failure_balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_payout djstripe_payout_original_payout_id_e99fb157_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_original_payout_id_e99fb157_fk_djstripe_ FOREIGN KEY (original_payout_id) REFERENCES public.djstripe_payout(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_payout djstripe_payout_reversed_by_id_f12b125d_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_payout
    ADD CONSTRAINT djstripe_payout_reversed_by_id_f12b125d_fk_djstripe_ FOREIGN KEY (reversed_by_id) REFERENCES public.djstripe_payout(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_price djstripe_price_djstripe_owner_accou_01c819f7_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_price
    ADD CONSTRAINT djstripe_price_djstripe_owner_accou_01c819f7_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_price djstripe_price_product_id_9f3d37eb_fk_djstripe_product_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_price
    ADD CONSTRAINT djstripe_price_product_id_9f3d37eb_fk_djstripe_product_id FOREIGN KEY (product_id) REFERENCES public.djstripe_product(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_product djstripe_product_djstripe_owner_accou_6c90c2b6_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_product
    ADD CONSTRAINT djstripe_product_djstripe_owner_accou_6c90c2b6_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_productfeature djstripe_productfeat_djstripe_owner_accou_d507d3d1_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_productfeature
    ADD CONSTRAINT djstripe_productfeat_djstripe_owner_accou_d507d3d1_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_productfeature djstripe_productfeat_entitlement_feature__6880bac7_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_productfeature
    ADD CONSTRAINT djstripe_productfeat_entitlement_feature__6880bac7_fk_djstripe_ FOREIGN KEY (entitlement_feature_id) REFERENCES public.djstripe_feature(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_productfeature djstripe_productfeat_product_id_b01ed73e_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_productfeature
    ADD CONSTRAINT djstripe_productfeat_product_id_b01ed73e_fk_djstripe_ FOREIGN KEY (product_id) REFERENCES public.djstripe_product(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_promotioncode djstripe_promotionco_djstripe_owner_accou_7997d59a_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_promotioncode
    ADD CONSTRAINT djstripe_promotionco_djstripe_owner_accou_7997d59a_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_refund djstripe_refund_balance_transaction__dec480cf_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_refund
    ADD CONSTRAINT djstripe_refund_balance_transaction__dec480cf_fk_djstripe_ FOREIGN KEY (balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_refund djstripe_refund_charge_id_e7efd717_fk_djstripe_charge_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_refund
    ADD CONSTRAINT djstripe_refund_charge_id_e7efd717_fk_djstripe_charge_id FOREIGN KEY (charge_id) REFERENCES public.djstripe_charge(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_refund djstripe_refund_djstripe_owner_accou_ece3ea81_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_refund
    ADD CONSTRAINT djstripe_refund_djstripe_owner_accou_ece3ea81_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_refund djstripe_refund_failure_balance_tran_817ae640_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_refund
    ADD CONSTRAINT djstripe_refund_failure_balance_tran_817ae640_fk_djstripe_ FOREIGN KEY (failure_balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_review djstripe_review_djstripe_owner_accou_543dfbd7_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_review
    ADD CONSTRAINT djstripe_review_djstripe_owner_accou_543dfbd7_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_scheduledqueryrun djstripe_scheduledqu_djstripe_owner_accou_b5cc7091_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_scheduledqueryrun
    ADD CONSTRAINT djstripe_scheduledqu_djstripe_owner_accou_b5cc7091_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_scheduledqueryrun djstripe_scheduledqueryrun_file_id_707bbc03_fk_djstripe_file_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_scheduledqueryrun
    ADD CONSTRAINT djstripe_scheduledqueryrun_file_id_707bbc03_fk_djstripe_file_id FOREIGN KEY (file_id) REFERENCES public.djstripe_file(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_session djstripe_session_customer_id_b4510dc3_fk_djstripe_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_session
    ADD CONSTRAINT djstripe_session_customer_id_b4510dc3_fk_djstripe_customer_id FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_session djstripe_session_djstripe_owner_accou_8bbc07af_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_session
    ADD CONSTRAINT djstripe_session_djstripe_owner_accou_8bbc07af_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_session djstripe_session_payment_intent_id_cae83ebf_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_session
    ADD CONSTRAINT djstripe_session_payment_intent_id_cae83ebf_fk_djstripe_ FOREIGN KEY (payment_intent_id) REFERENCES public.djstripe_paymentintent(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_session djstripe_session_setup_intent_id_c884fe95_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_session
    ADD CONSTRAINT djstripe_session_setup_intent_id_c884fe95_fk_djstripe_ FOREIGN KEY (setup_intent_id) REFERENCES public.djstripe_setupintent(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_session djstripe_session_subscription_id_29499760_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_session
    ADD CONSTRAINT djstripe_session_subscription_id_29499760_fk_djstripe_ FOREIGN KEY (subscription_id) REFERENCES public.djstripe_subscription(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_setupintent djstripe_setupintent_customer_id_6ff5bbcc_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_setupintent
    ADD CONSTRAINT djstripe_setupintent_customer_id_6ff5bbcc_fk_djstripe_ FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_setupintent djstripe_setupintent_djstripe_owner_accou_046c1671_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_setupintent
    ADD CONSTRAINT djstripe_setupintent_djstripe_owner_accou_046c1671_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_setupintent djstripe_setupintent_on_behalf_of_id_1ea4d941_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_setupintent
    ADD CONSTRAINT djstripe_setupintent_on_behalf_of_id_1ea4d941_fk_djstripe_ FOREIGN KEY (on_behalf_of_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_setupintent djstripe_setupintent_payment_method_id_0ca17b5e_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_setupintent
    ADD CONSTRAINT djstripe_setupintent_payment_method_id_0ca17b5e_fk_djstripe_ FOREIGN KEY (payment_method_id) REFERENCES public.djstripe_paymentmethod(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_shippingrate djstripe_shippingrat_djstripe_owner_accou_4f8a0f20_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_shippingrate
    ADD CONSTRAINT djstripe_shippingrat_djstripe_owner_accou_4f8a0f20_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_shippingrate djstripe_shippingrat_tax_code_id_8affacec_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_shippingrate
    ADD CONSTRAINT djstripe_shippingrat_tax_code_id_8affacec_fk_djstripe_ FOREIGN KEY (tax_code_id) REFERENCES public.djstripe_taxcode(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_source djstripe_source_customer_id_4d678557_fk_djstripe_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_source
    ADD CONSTRAINT djstripe_source_customer_id_4d678557_fk_djstripe_customer_id FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_source djstripe_source_djstripe_owner_accou_f99f1fe6_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_source
    ADD CONSTRAINT djstripe_source_djstripe_owner_accou_f99f1fe6_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_sourcetransaction djstripe_sourcetrans_djstripe_owner_accou_a8c9bdee_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_sourcetransaction
    ADD CONSTRAINT djstripe_sourcetrans_djstripe_owner_accou_a8c9bdee_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_sourcetransaction djstripe_sourcetrans_source_id_3c972638_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_sourcetransaction
    ADD CONSTRAINT djstripe_sourcetrans_source_id_3c972638_fk_djstripe_ FOREIGN KEY (source_id) REFERENCES public.djstripe_source(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_subscription djstripe_subscriptio_customer_id_aff64ee5_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscription
    ADD CONSTRAINT djstripe_subscriptio_customer_id_aff64ee5_fk_djstripe_ FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_subscriptionschedule djstripe_subscriptio_customer_id_b124e27d_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionschedule
    ADD CONSTRAINT djstripe_subscriptio_customer_id_b124e27d_fk_djstripe_ FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_subscription djstripe_subscriptio_djstripe_owner_accou_9d333296_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscription
    ADD CONSTRAINT djstripe_subscriptio_djstripe_owner_accou_9d333296_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_subscriptionitem djstripe_subscriptio_djstripe_owner_accou_aafd9387_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionitem
    ADD CONSTRAINT djstripe_subscriptio_djstripe_owner_accou_aafd9387_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_subscriptionschedule djstripe_subscriptio_djstripe_owner_accou_c7d8d9c4_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionschedule
    ADD CONSTRAINT djstripe_subscriptio_djstripe_owner_accou_c7d8d9c4_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_subscriptionitem djstripe_subscriptio_price_id_c7f55fc3_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionitem
    ADD CONSTRAINT djstripe_subscriptio_price_id_c7f55fc3_fk_djstripe_ FOREIGN KEY (price_id) REFERENCES public.djstripe_price(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_subscriptionschedule djstripe_subscriptio_released_subscriptio_3de9daa1_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionschedule
    ADD CONSTRAINT djstripe_subscriptio_released_subscriptio_3de9daa1_fk_djstripe_ FOREIGN KEY (released_subscription_id) REFERENCES public.djstripe_subscription(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_subscriptionitem djstripe_subscriptio_subscription_id_992d9919_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionitem
    ADD CONSTRAINT djstripe_subscriptio_subscription_id_992d9919_fk_djstripe_ FOREIGN KEY (subscription_id) REFERENCES public.djstripe_subscription(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_subscriptionschedule djstripe_subscriptio_subscription_id_d12d014b_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_subscriptionschedule
    ADD CONSTRAINT djstripe_subscriptio_subscription_id_d12d014b_fk_djstripe_ FOREIGN KEY (subscription_id) REFERENCES public.djstripe_subscription(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_taxcode djstripe_taxcode_djstripe_owner_accou_1f7fc204_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxcode
    ADD CONSTRAINT djstripe_taxcode_djstripe_owner_accou_1f7fc204_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_taxid djstripe_taxid_customer_id_e973248d_fk_djstripe_customer_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxid
    ADD CONSTRAINT djstripe_taxid_customer_id_e973248d_fk_djstripe_customer_id FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_taxid djstripe_taxid_djstripe_owner_accou_acff63ae_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxid
    ADD CONSTRAINT djstripe_taxid_djstripe_owner_accou_acff63ae_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_taxrate djstripe_taxrate_djstripe_owner_accou_d6421376_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_taxrate
    ADD CONSTRAINT djstripe_taxrate_djstripe_owner_accou_d6421376_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_transfer djstripe_transfer_balance_transaction__b5b00270_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_transfer
    ADD CONSTRAINT djstripe_transfer_balance_transaction__b5b00270_fk_djstripe_ FOREIGN KEY (balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_transfer djstripe_transfer_djstripe_owner_accou_78ad63fe_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_transfer
    ADD CONSTRAINT djstripe_transfer_djstripe_owner_accou_78ad63fe_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_transferreversal djstripe_transferrev_balance_transaction__5044f084_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_transferreversal
    ADD CONSTRAINT djstripe_transferrev_balance_transaction__5044f084_fk_djstripe_ FOREIGN KEY (balance_transaction_id) REFERENCES public.djstripe_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_transferreversal djstripe_transferrev_djstripe_owner_accou_2e3051e1_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_transferreversal
    ADD CONSTRAINT djstripe_transferrev_djstripe_owner_accou_2e3051e1_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_transferreversal djstripe_transferrev_transfer_id_8f250dd3_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_transferreversal
    ADD CONSTRAINT djstripe_transferrev_transfer_id_8f250dd3_fk_djstripe_ FOREIGN KEY (transfer_id) REFERENCES public.djstripe_transfer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_upcominginvoice djstripe_upcominginv_charge_id_65b60495_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_upcominginvoice
    ADD CONSTRAINT djstripe_upcominginv_charge_id_65b60495_fk_djstripe_ FOREIGN KEY (charge_id) REFERENCES public.djstripe_charge(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_upcominginvoice djstripe_upcominginv_customer_id_c94e7284_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_upcominginvoice
    ADD CONSTRAINT djstripe_upcominginv_customer_id_c94e7284_fk_djstripe_ FOREIGN KEY (customer_id) REFERENCES public.djstripe_customer(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_upcominginvoice djstripe_upcominginv_default_payment_meth_31da058e_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_upcominginvoice
    ADD CONSTRAINT djstripe_upcominginv_default_payment_meth_31da058e_fk_djstripe_ FOREIGN KEY (default_payment_method_id) REFERENCES public.djstripe_paymentmethod(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_upcominginvoice djstripe_upcominginv_djstripe_owner_accou_fac79479_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_upcominginvoice
    ADD CONSTRAINT djstripe_upcominginv_djstripe_owner_accou_fac79479_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_upcominginvoice djstripe_upcominginv_payment_intent_id_ff12d414_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_upcominginvoice
    ADD CONSTRAINT djstripe_upcominginv_payment_intent_id_ff12d414_fk_djstripe_ FOREIGN KEY (payment_intent_id) REFERENCES public.djstripe_paymentintent(djstripe_id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_upcominginvoice djstripe_upcominginv_subscription_id_72fb41e3_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_upcominginvoice
    ADD CONSTRAINT djstripe_upcominginv_subscription_id_72fb41e3_fk_djstripe_ FOREIGN KEY (subscription_id) REFERENCES public.djstripe_subscription(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_verificationsession djstripe_verificatio_djstripe_owner_accou_11bac9bf_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_verificationsession
    ADD CONSTRAINT djstripe_verificatio_djstripe_owner_accou_11bac9bf_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_verificationreport djstripe_verificatio_djstripe_owner_accou_7a5869e4_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_verificationreport
    ADD CONSTRAINT djstripe_verificatio_djstripe_owner_accou_7a5869e4_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_verificationsession djstripe_verificatio_last_verification_re_192f6b6d_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_verificationsession
    ADD CONSTRAINT djstripe_verificatio_last_verification_re_192f6b6d_fk_djstripe_ FOREIGN KEY (last_verification_report_id) REFERENCES public.djstripe_verificationreport(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_webhookendpoint djstripe_webhookendp_djstripe_owner_accou_f1ac5c9d_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_webhookendpoint
    ADD CONSTRAINT djstripe_webhookendp_djstripe_owner_accou_f1ac5c9d_fk_djstripe_ FOREIGN KEY (djstripe_owner_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_webhookeventtrigger djstripe_webhookeven_event_id_b2e08de6_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_webhookeventtrigger
    ADD CONSTRAINT djstripe_webhookeven_event_id_b2e08de6_fk_djstripe_ FOREIGN KEY (event_id) REFERENCES public.djstripe_event(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_webhookeventtrigger djstripe_webhookeven_stripe_trigger_accou_06d35fda_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_webhookeventtrigger
    ADD CONSTRAINT djstripe_webhookeven_stripe_trigger_accou_06d35fda_fk_djstripe_ FOREIGN KEY (stripe_trigger_account_id) REFERENCES public.djstripe_account(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: djstripe_webhookeventtrigger djstripe_webhookeven_webhook_endpoint_id_6e762b2f_fk_djstripe_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.djstripe_webhookeventtrigger
    ADD CONSTRAINT djstripe_webhookeven_webhook_endpoint_id_6e762b2f_fk_djstripe_ FOREIGN KEY (webhook_endpoint_id) REFERENCES public.djstripe_webhookendpoint(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_cartline orders_cartline_cart_id_af5e6867_fk_orders_cart_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_cartline
    ADD CONSTRAINT orders_cartline_cart_id_af5e6867_fk_orders_cart_id FOREIGN KEY (cart_id) REFERENCES public.orders_cart(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_cartline orders_cartline_variant_id_88b6307b_fk_orders_variant_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_cartline
    ADD CONSTRAINT orders_cartline_variant_id_88b6307b_fk_orders_variant_id FOREIGN KEY (variant_id) REFERENCES public.orders_variant(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_deliverymethod orders_deliverymethod_artisan_id_2d4559fb_fk_orders_artisan_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_deliverymethod
    ADD CONSTRAINT orders_deliverymethod_artisan_id_2d4559fb_fk_orders_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.orders_artisan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_order orders_order_cart_id_7e0252e3_fk_orders_cart_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_cart_id_7e0252e3_fk_orders_cart_id FOREIGN KEY (cart_id) REFERENCES public.orders_cart(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_order orders_order_discount_used_id_0e17419c_fk_orders_discount_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_order
    ADD CONSTRAINT orders_order_discount_used_id_0e17419c_fk_orders_discount_id FOREIGN KEY (discount_used_id) REFERENCES public.orders_discount(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_orderevent orders_orderevent_by_id_2205354b_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_orderevent
    ADD CONSTRAINT orders_orderevent_by_id_2205354b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_orderevent orders_orderevent_order_id_b26297f3_fk_orders_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_orderevent
    ADD CONSTRAINT orders_orderevent_order_id_b26297f3_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_orderevent orders_orderevent_parcel_id_737233fc_fk_orders_parcel_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_orderevent
    ADD CONSTRAINT orders_orderevent_parcel_id_737233fc_fk_orders_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.orders_parcel(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_orderline orders_orderline_order_id_17f8f3ef_fk_orders_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT orders_orderline_order_id_17f8f3ef_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_orderline orders_orderline_parcel_id_d37e4a92_fk_orders_parcel_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT orders_orderline_parcel_id_d37e4a92_fk_orders_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.orders_parcel(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_orderline orders_orderline_tax_class_id_f9c92dfa_fk_orders_taxclass_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT orders_orderline_tax_class_id_f9c92dfa_fk_orders_taxclass_id FOREIGN KEY (tax_class_id) REFERENCES public.orders_taxclass(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_orderline orders_orderline_variant_id_0aa9a0d5_fk_orders_variant_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_orderline
    ADD CONSTRAINT orders_orderline_variant_id_0aa9a0d5_fk_orders_variant_id FOREIGN KEY (variant_id) REFERENCES public.orders_variant(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_ordermail orders_ordermail_order_id_63bce9a5_fk_orders_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_ordermail
    ADD CONSTRAINT orders_ordermail_order_id_63bce9a5_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_parcel orders_parcel_artisan_id_618e5358_fk_orders_artisan_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_parcel
    ADD CONSTRAINT orders_parcel_artisan_id_618e5358_fk_orders_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.orders_artisan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_parcel orders_parcel_method_id_625c7817_fk_orders_deliverymethod_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_parcel
    ADD CONSTRAINT orders_parcel_method_id_625c7817_fk_orders_deliverymethod_id FOREIGN KEY (method_id) REFERENCES public.orders_deliverymethod(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_parcel orders_parcel_order_id_b76bd86d_fk_orders_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_parcel
    ADD CONSTRAINT orders_parcel_order_id_b76bd86d_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_product orders_product_artisan_id_c3bea9a5_fk_orders_artisan_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_product
    ADD CONSTRAINT orders_product_artisan_id_c3bea9a5_fk_orders_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.orders_artisan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_product orders_product_category_id_3f0936e6_fk_orders_category_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_product
    ADD CONSTRAINT orders_product_category_id_3f0936e6_fk_orders_category_id FOREIGN KEY (category_id) REFERENCES public.orders_category(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_product orders_product_tax_class_id_c1816a9f_fk_orders_taxclass_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_product
    ADD CONSTRAINT orders_product_tax_class_id_c1816a9f_fk_orders_taxclass_id FOREIGN KEY (tax_class_id) REFERENCES public.orders_taxclass(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_productimage orders_productimage_product_id_69314362_fk_orders_product_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_productimage
    ADD CONSTRAINT orders_productimage_product_id_69314362_fk_orders_product_id FOREIGN KEY (product_id) REFERENCES public.orders_product(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_stock orders_stock_variant_id_f55a14e6_fk_orders_variant_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_stock
    ADD CONSTRAINT orders_stock_variant_id_f55a14e6_fk_orders_variant_id FOREIGN KEY (variant_id) REFERENCES public.orders_variant(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_stockhold orders_stockhold_order_id_9da09b2b_fk_orders_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_stockhold
    ADD CONSTRAINT orders_stockhold_order_id_9da09b2b_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_stockhold orders_stockhold_variant_id_aaec02a2_fk_orders_variant_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_stockhold
    ADD CONSTRAINT orders_stockhold_variant_id_aaec02a2_fk_orders_variant_id FOREIGN KEY (variant_id) REFERENCES public.orders_variant(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_stockmovement orders_stockmovement_by_id_026084e2_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_stockmovement
    ADD CONSTRAINT orders_stockmovement_by_id_026084e2_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_stockmovement orders_stockmovement_order_id_36ac2f7c_fk_orders_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_stockmovement
    ADD CONSTRAINT orders_stockmovement_order_id_36ac2f7c_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_stockmovement orders_stockmovement_variant_id_37dc089e_fk_orders_variant_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_stockmovement
    ADD CONSTRAINT orders_stockmovement_variant_id_37dc089e_fk_orders_variant_id FOREIGN KEY (variant_id) REFERENCES public.orders_variant(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_taxrate orders_taxrate_tax_class_id_66764edf_fk_orders_taxclass_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_taxrate
    ADD CONSTRAINT orders_taxrate_tax_class_id_66764edf_fk_orders_taxclass_id FOREIGN KEY (tax_class_id) REFERENCES public.orders_taxclass(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: orders_variant orders_variant_product_id_f82982f1_fk_orders_product_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.orders_variant
    ADD CONSTRAINT orders_variant_product_id_f82982f1_fk_orders_product_id FOREIGN KEY (product_id) REFERENCES public.orders_product(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_artisanpayout payments_artisanpayo_cancelled_by_id_dd23fba7_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_artisanpayout
    ADD CONSTRAINT payments_artisanpayo_cancelled_by_id_dd23fba7_fk_accounts_ FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_artisanpayout payments_artisanpayo_issued_by_id_ea3f5917_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_artisanpayout
    ADD CONSTRAINT payments_artisanpayo_issued_by_id_ea3f5917_fk_accounts_ FOREIGN KEY (issued_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_artisanpayout payments_artisanpayo_returned_by_id_31022f66_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_artisanpayout
    ADD CONSTRAINT payments_artisanpayo_returned_by_id_31022f66_fk_accounts_ FOREIGN KEY (returned_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_artisanpayout payments_artisanpayout_artisan_id_5e6118f4_fk_orders_artisan_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_artisanpayout
    ADD CONSTRAINT payments_artisanpayout_artisan_id_5e6118f4_fk_orders_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.orders_artisan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_artisanpayout payments_artisanpayout_paid_by_id_1b8cbbbf_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_artisanpayout
    ADD CONSTRAINT payments_artisanpayout_paid_by_id_1b8cbbbf_fk_accounts_user_id FOREIGN KEY (paid_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_balancetransaction payments_balancetran_payment_id_4573f713_fk_payments_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_balancetransaction
    ADD CONSTRAINT payments_balancetran_payment_id_4573f713_fk_payments_ FOREIGN KEY (payment_id) REFERENCES public.payments_payment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_balancetransaction payments_balancetran_payout_id_4f64bd4e_fk_payments_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_balancetransaction
    ADD CONSTRAINT payments_balancetran_payout_id_4f64bd4e_fk_payments_ FOREIGN KEY (payout_id) REFERENCES public.payments_payout(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_case payments_case_order_id_83fc4ab8_fk_orders_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_case
    ADD CONSTRAINT payments_case_order_id_83fc4ab8_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_case payments_case_payment_id_5c2eab73_fk_payments_payment_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_case
    ADD CONSTRAINT payments_case_payment_id_5c2eab73_fk_payments_payment_id FOREIGN KEY (payment_id) REFERENCES public.payments_payment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_case payments_case_resolved_by_id_d9ddba85_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_case
    ADD CONSTRAINT payments_case_resolved_by_id_d9ddba85_fk_accounts_user_id FOREIGN KEY (resolved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_commissionrate payments_commissionr_artisan_id_d37bcd27_fk_orders_ar; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_commissionrate
    ADD CONSTRAINT payments_commissionr_artisan_id_d37bcd27_fk_orders_ar FOREIGN KEY (artisan_id) REFERENCES public.orders_artisan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_commissionrate payments_commissionr_category_id_344345b3_fk_orders_ca; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_commissionrate
    ADD CONSTRAINT payments_commissionr_category_id_344345b3_fk_orders_ca FOREIGN KEY (category_id) REFERENCES public.orders_category(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_dispute payments_dispute_payment_id_2344937c_fk_payments_payment_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_dispute
    ADD CONSTRAINT payments_dispute_payment_id_2344937c_fk_payments_payment_id FOREIGN KEY (payment_id) REFERENCES public.payments_payment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_dispute payments_dispute_submitted_by_id_392f5996_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_dispute
    ADD CONSTRAINT payments_dispute_submitted_by_id_392f5996_fk_accounts_user_id FOREIGN KEY (submitted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_journalentry payments_journalentr_artisan_payout_id_87b27d3f_fk_payments_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalentry
    ADD CONSTRAINT payments_journalentr_artisan_payout_id_87b27d3f_fk_payments_ FOREIGN KEY (artisan_payout_id) REFERENCES public.payments_artisanpayout(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_journalentry payments_journalentr_balance_transaction__4284a72b_fk_payments_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalentry
    ADD CONSTRAINT payments_journalentr_balance_transaction__4284a72b_fk_payments_ FOREIGN KEY (balance_transaction_id) REFERENCES public.payments_balancetransaction(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_journalentry payments_journalentr_dispute_id_e7a8244c_fk_payments_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalentry
    ADD CONSTRAINT payments_journalentr_dispute_id_e7a8244c_fk_payments_ FOREIGN KEY (dispute_id) REFERENCES public.payments_dispute(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_journalentry payments_journalentr_payment_id_48f1d3cb_fk_payments_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalentry
    ADD CONSTRAINT payments_journalentr_payment_id_48f1d3cb_fk_payments_ FOREIGN KEY (payment_id) REFERENCES public.payments_payment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_journalentry payments_journalentry_payout_id_cda0dca8_fk_payments_payout_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalentry
    ADD CONSTRAINT payments_journalentry_payout_id_cda0dca8_fk_payments_payout_id FOREIGN KEY (payout_id) REFERENCES public.payments_payout(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_journalentry payments_journalentry_refund_id_0757695f_fk_payments_refund_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalentry
    ADD CONSTRAINT payments_journalentry_refund_id_0757695f_fk_payments_refund_id FOREIGN KEY (refund_id) REFERENCES public.payments_refund(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_journalline payments_journalline_artisan_id_52291e4a_fk_orders_artisan_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalline
    ADD CONSTRAINT payments_journalline_artisan_id_52291e4a_fk_orders_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.orders_artisan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_journalline payments_journalline_entry_id_2b713f7a_fk_payments_; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalline
    ADD CONSTRAINT payments_journalline_entry_id_2b713f7a_fk_payments_ FOREIGN KEY (entry_id) REFERENCES public.payments_journalentry(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_journalline payments_journalline_order_line_id_9ae34b60_fk_orders_or; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_journalline
    ADD CONSTRAINT payments_journalline_order_line_id_9ae34b60_fk_orders_or FOREIGN KEY (order_line_id) REFERENCES public.orders_orderline(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_linecommission payments_linecommiss_artisan_id_3d65c4a7_fk_orders_ar; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_linecommission
    ADD CONSTRAINT payments_linecommiss_artisan_id_3d65c4a7_fk_orders_ar FOREIGN KEY (artisan_id) REFERENCES public.orders_artisan(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_linecommission payments_linecommission_line_id_4a3bda7f_fk_orders_orderline_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_linecommission
    ADD CONSTRAINT payments_linecommission_line_id_4a3bda7f_fk_orders_orderline_id FOREIGN KEY (line_id) REFERENCES public.orders_orderline(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_payment payments_payment_order_id_22c479b7_fk_orders_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_payment
    ADD CONSTRAINT payments_payment_order_id_22c479b7_fk_orders_order_id FOREIGN KEY (order_id) REFERENCES public.orders_order(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_refund payments_refund_approved_by_id_bcd22cd9_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refund
    ADD CONSTRAINT payments_refund_approved_by_id_bcd22cd9_fk_accounts_user_id FOREIGN KEY (approved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_refund payments_refund_decided_by_id_9354baf0_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refund
    ADD CONSTRAINT payments_refund_decided_by_id_9354baf0_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_refund payments_refund_payment_id_a70693f7_fk_payments_payment_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refund
    ADD CONSTRAINT payments_refund_payment_id_a70693f7_fk_payments_payment_id FOREIGN KEY (payment_id) REFERENCES public.payments_payment(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_refund payments_refund_released_by_id_fac6cc4d_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refund
    ADD CONSTRAINT payments_refund_released_by_id_fac6cc4d_fk_accounts_user_id FOREIGN KEY (released_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_refund payments_refund_withdrawn_by_id_eae0140f_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refund
    ADD CONSTRAINT payments_refund_withdrawn_by_id_eae0140f_fk_accounts_user_id FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_refundline payments_refundline_order_line_id_043ca659_fk_orders_or; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refundline
    ADD CONSTRAINT payments_refundline_order_line_id_043ca659_fk_orders_or FOREIGN KEY (order_line_id) REFERENCES public.orders_orderline(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_refundline payments_refundline_parcel_id_27a88991_fk_orders_parcel_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refundline
    ADD CONSTRAINT payments_refundline_parcel_id_27a88991_fk_orders_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.orders_parcel(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: payments_refundline payments_refundline_refund_id_d434cea0_fk_payments_refund_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.payments_refundline
    ADD CONSTRAINT payments_refundline_refund_id_d434cea0_fk_payments_refund_id FOREIGN KEY (refund_id) REFERENCES public.payments_refund(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

-- Name: waffle_flag_groups waffle_flag_groups_flag_id_c11c0c05_fk_waffle_flag_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag_groups
    ADD CONSTRAINT waffle_flag_groups_flag_id_c11c0c05_fk_waffle_flag_id FOREIGN KEY (flag_id) REFERENCES public.waffle_flag(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: waffle_flag_groups waffle_flag_groups_group_id_a97c4f66_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag_groups
    ADD CONSTRAINT waffle_flag_groups_group_id_a97c4f66_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: waffle_flag_users waffle_flag_users_flag_id_833c37b0_fk_waffle_flag_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag_users
    ADD CONSTRAINT waffle_flag_users_flag_id_833c37b0_fk_waffle_flag_id FOREIGN KEY (flag_id) REFERENCES public.waffle_flag(id) DEFERRABLE INITIALLY DEFERRED;

-- Name: waffle_flag_users waffle_flag_users_user_id_8026df9b_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -

ALTER TABLE ONLY public.waffle_flag_users
    ADD CONSTRAINT waffle_flag_users_user_id_8026df9b_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
